import type { types } from '@slack/bolt';
import { z } from 'zod';
import { UserError } from '../../domain/errors.ts';
import { plain, readChangeId, threadOf } from './components.ts';
import { readMetadata } from './forms.ts';
import type { Spot } from './incoming.ts';
import { answerHere, tellFailure } from './answer-here.ts';
import type { ClickEvent } from './on-action.ts';
import { stale, type FormEvent, type FormStep } from './on-form.ts';
import { identify, isDirect } from './people.ts';
import { createRespond, type Respond } from './respond.ts';
import { PLATFORM, type Room, type Visit } from './room.ts';

/** The id of the form for words about a list. */
export const CHANGE = 'slack:change';
const WISH = 'wish';
const LONGEST = 300;

/** What the form remembers of the list. */
const List = z.object({
  owner: z.number(),
  channel: z.string(),
  thread: z.string().optional(),
  ephemeral: z.boolean(),
  respond: z.string().optional(),
});

export const isChange = (actionId: string): boolean => readChangeId(actionId) !== undefined;

const NOT_YOURS = 'This list is somebody else’s. Ask me for one of your own, with /recommend or in a direct message.';

/** "Change …": a form for words, for who the list belongs to. */
export async function onChange(
  room: Room,
  visit: Visit,
  { event, respond }: { event: ClickEvent; respond: Respond | undefined },
): Promise<void> {
  const { channel, triggerId, actionId, blockId, ephemeral } = event;
  if (!(await room.platforms.claim(PLATFORM, `click:${triggerId}`, room.clock.now()))) return;
  const thread = threadOf(blockId);
  const spot: Spot = { channel, thread, direct: await isDirect(room, visit, channel) };
  try {
    const owner = readChangeId(actionId)?.owner;
    if ((await identify(room, visit)).id !== owner) throw new UserError('forbidden', NOT_YOURS);
    const list = { owner, channel, thread, ephemeral, respond: respond?.url };
    await visit.client.views.open({ trigger_id: triggerId, view: changeForm(list) });
  } catch (error) {
    await tellFailure(room, visit, { error, spot, respond });
  }
}

const changeForm = (list: z.input<typeof List>): types.ModalView => ({
  type: 'modal',
  callback_id: CHANGE,
  private_metadata: JSON.stringify(list),
  title: plain('Change this list', 24),
  submit: plain('Go', 24),
  close: plain('Cancel', 24),
  blocks: [
    {
      type: 'input',
      block_id: WISH,
      label: plain('What shall be otherwise?', 150),
      element: {
        type: 'plain_text_input',
        action_id: 'value',
        max_length: LONGEST,
        placeholder: plain('slower, without Drake, more like the second …', 150),
      },
    },
  ],
});

const Wish = z.object({ [WISH]: z.object({ value: z.object({ value: z.string() }) }) });

/** The form was sent: its words are the next thing that is said. */
export function onChanged(room: Room, visit: Visit, { metadata, state, viewId }: FormEvent): FormStep {
  const list = readMetadata(List, metadata);
  const value = Wish.safeParse(state).data?.[WISH].value.value;
  if (!list || value === undefined) return stale();
  const work = async (): Promise<void> => {
    if (!(await room.platforms.claim(PLATFORM, `form:${viewId}`, room.clock.now()))) return;
    const spot: Spot = {
      channel: list.channel,
      thread: list.thread,
      direct: await isDirect(room, visit, list.channel),
    };
    await answerHere(room, visit, {
      id: viewId,
      spot,
      respond: list.respond === undefined ? undefined : createRespond(list.respond),
      // Words, never a command: what a form of a list takes is said about that list.
      said: { text: value.replace(/^[\s/]+/, '') },
      privately: list.ephemeral,
    });
  };
  return { answer: undefined, work };
}
