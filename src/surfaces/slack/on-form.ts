import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { RunnableSubcommand } from '../../chat/command.ts';
import { incomingFile } from './file.ts';
import { faultsOf, lineOf, readValues, type FormValues } from './form-values.ts';
import { FormPlace, formOf, readMetadata, staleForm, SUBCOMMAND } from './forms.ts';
import type { Spot } from './incoming.ts';
import { textPayload } from './outgoing.ts';
import { answerHere } from './answer-here.ts';
import { isDirect } from './people.ts';
import { createRespond } from './respond.ts';
import { PLATFORM, warn, type Room, type Visit } from './room.ts';
import { tellAside } from './stages.ts';

/** A form that was sent. */
export interface FormEvent {
  /** Of the opened form: it can be sent once. */
  readonly viewId: string;
  readonly metadata: string;
  readonly state: unknown;
  readonly token: string | undefined;
}

/** How a form is acknowledged: it closes, changes into another one, or shows what does not fit. */
export type FormAnswer =
  | undefined
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
  | { readonly response_action: 'update'; readonly view: types.ModalView };

export interface FormStep {
  readonly answer: FormAnswer;
  /** What is left to do after that. */
  readonly work?: (() => Promise<void>) | undefined;
}

const subcommandOf = (room: Room, { command, subcommand }: FormPlace): RunnableSubcommand | undefined =>
  room.chat.commands.find(({ name }) => name === command)?.subcommands.get(subcommand);

const Picked = z.object({
  [SUBCOMMAND]: z.object({ value: z.object({ selected_option: z.object({ value: z.string() }) }) }),
});

/** The subcommand was chosen: its form comes next, or it is carried out where it has none. */
export function onPick(room: Room, visit: Visit, event: FormEvent): FormStep {
  const place = readMetadata(FormPlace, event.metadata);
  const command = place && room.chat.commands.find(({ name }) => name === place.command);
  const chosen = Picked.safeParse(event.state).data?.[SUBCOMMAND].value.selected_option.value ?? '';
  const subcommand = command?.subcommands.get(chosen);
  if (!place || !subcommand) return stale();
  const next = { ...place, subcommand: chosen };
  if (Object.keys(subcommand.options.shape).length > 0)
    return { answer: { response_action: 'update', view: formOf(subcommand, next) } };
  return {
    answer: undefined,
    work: () => carryOut(room, visit, { event, place: next, values: { options: {}, files: [] } }),
  };
}

export function onForm(room: Room, visit: Visit, event: FormEvent): FormStep {
  const place = readMetadata(FormPlace, event.metadata);
  const subcommand = place && subcommandOf(room, place);
  if (!place || !subcommand) return stale();
  const values = readValues(subcommand, event.state);
  const errors = faultsOf(subcommand, values);
  if (errors) return { answer: { response_action: 'errors', errors } };
  return { answer: undefined, work: () => carryOut(room, visit, { event, place, values }) };
}

/** A form of another version of us. */
export const stale = (): FormStep => ({ answer: { response_action: 'update', view: staleForm() } });

const spotOf = async (room: Room, visit: Visit, channel: string): Promise<Spot> => ({
  channel,
  thread: undefined,
  direct: await isDirect(room, visit, channel),
});

async function carryOut(
  room: Room,
  visit: Visit,
  { event, place, values }: { event: FormEvent; place: FormPlace; values: FormValues },
): Promise<void> {
  if (!(await room.platforms.claim(PLATFORM, `form:${event.viewId}`, room.clock.now()))) return;
  const { command, subcommand, channel } = place;
  const said = {
    text: lineOf(place, values),
    command: { name: command, subcommand, options: values.options },
    files: values.files.map((file) =>
      incomingFile(file, { client: visit.client, token: event.token, namedHosts: room.settings.fileHosts }),
    ),
  };
  const respond = place.respond === undefined ? undefined : createRespond(place.respond);
  const asked = await spotOf(room, visit, channel);
  if (said.files.length === 0) {
    await answerHere(room, visit, { id: event.viewId, spot: asked, respond, said });
    return;
  }
  if (respond && !asked.direct)
    await tellAside(room, visit, { spot: asked, respond, payload: textPayload(ELSEWHERE, room.pageUrl) }).catch(
      warn(room, 'somebody could not be told where their report comes'),
    );
  // Reading a file takes a while, and only a message can show how far it is.
  const spot: Spot = { channel: await room.people.directChannel(visit), thread: undefined, direct: true };
  await answerHere(room, visit, { id: event.viewId, spot, said });
}

const ELSEWHERE = 'I am reading your file. The report comes in our direct messages.';
