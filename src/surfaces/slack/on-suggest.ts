import { setTimeout as sleep } from 'node:timers/promises';
import type { types } from '@slack/bolt';
import { optionSpecs } from '../../chat/option-spec.ts';
import { plain } from './components.ts';
import { readSuggestId } from './forms.ts';
import { identify } from './people.ts';
import { warn, type Room, type Visit } from './room.ts';
import { clip } from '../../chat/plain-text.ts';

/** Slack waits three seconds for suggestions; none are better than late ones. ms. */
const PATIENCE = 2000;
const MOST = 100;
const VALUE = 150;

/** What fits what is being typed in a form; first what was typed itself, since it need not be among what is known. */
export async function onSuggest(
  room: Room,
  visit: Visit,
  { actionId, typed }: { actionId: string; typed: string },
): Promise<types.PlainTextOption[]> {
  const abort = new AbortController();
  const none = sleep(PATIENCE, [], { signal: abort.signal }).catch(() => []);
  const { free, find } = sourceOf(room, visit, actionId);
  try {
    const found = await Promise.race([find(typed).catch(failed(room)), none]);
    const own = free ? [typed.trim()] : [];
    const values = [...new Set([...own, ...found].map((value) => clip(value, VALUE)))].filter(
      (value) => value.trim() !== '',
    );
    return values.slice(0, MOST).map((value) => ({ text: plain(value, 75), value }));
  } finally {
    abort.abort();
  }
}

const failed =
  (room: Room) =>
  (error: unknown): string[] => {
    warn(room, 'no suggestions could be made')(error);
    return [];
  };

interface Source {
  /** Whether anything else can be chosen too. */
  readonly free: boolean;
  find(typed: string): Promise<readonly string[]>;
}

function sourceOf(room: Room, visit: Visit, actionId: string): Source {
  const asked = readSuggestId(actionId);
  const command = room.chat.commands.find(({ name }) => name === asked?.command);
  const options = command?.subcommands.get(asked?.subcommand ?? '')?.options;
  const spec = options && optionSpecs(options).find(({ name }) => name === asked?.option);
  const { choices, suggest } = spec ?? {};
  if (choices)
    return {
      free: false,
      find: async (typed) =>
        choices.filter((choice) => choice.replaceAll('_', ' ').includes(typed.trim().toLowerCase())),
    };
  if (!suggest) return { free: true, find: async () => [] };
  return { free: true, find: async (typed) => room.chat.suggest(await identify(room, visit), suggest, typed) };
}
