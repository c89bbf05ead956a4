// What a workspace holds: people, channels, messages, files, forms.
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly tz: string;
  readonly locale: string;
  readonly admin: boolean;
}

export interface Posted {
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | undefined;
  text: string;
  blocks: readonly Record<string, unknown>[];
  /** The one person who sees it; undefined: everybody there. */
  readonly onlyFor: string | undefined;
  /** Every state it was in, the first one as it was posted. */
  readonly states: string[];
  /** When it came to each, ms. */
  readonly times: number[];
  /** An answer through the address that came with a command or a click, and which one. */
  readonly through: string | undefined;
  /** When it was edited last, not counting edits that a click called for. ms. */
  edited: number | undefined;
  deleted: boolean;
  streaming: boolean;
}

export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly alt: string | undefined;
  channel: string | undefined;
  thread: string | undefined;
  deleted: boolean;
}

export interface OpenView {
  readonly id: string;
  readonly person: string | undefined;
  readonly view: Readonly<Record<string, unknown>>;
}

export interface Workspace {
  readonly team: string;
  readonly people: Map<string, Person>;
  /** Ids of channels that the bot is a member of, direct messages among them. */
  readonly joined: Set<string>;
  readonly posts: Posted[];
  readonly files: KeptFile[];
  /** Names of files that people sent, by id. */
  readonly sent: Map<string, string>;
  readonly views: OpenView[];
  readonly homes: Map<string, Readonly<Record<string, unknown>>>;
  readonly statuses: string[];
  readonly prompts: { channel: string; thread: string | undefined; titles: string[] }[];
  /** True once the workspace removed the app. */
  removed: boolean;
  nextTs(): string;
  nextId(prefix: string): string;
  /** The direct messages of a person with the bot. */
  direct(person: string): string;
}

export const BOT = 'U0BOT00000';

export function createWorkspace(team: string): Workspace {
  let count = 0;
  const next = (): number => ++count;
  const joined = new Set<string>();
  return {
    team,
    people: new Map(),
    joined,
    posts: [],
    files: [],
    sent: new Map(),
    views: [],
    homes: new Map(),
    statuses: [],
    prompts: [],
    removed: false,
    nextTs: () => `${1_790_000_000 + next()}.${String(next()).padStart(6, '0')}`,
    nextId: (prefix) => `${prefix}${String(next()).padStart(9, '0')}`,
    direct: (person) => {
      const channel = `D${person.slice(1)}`;
      joined.add(channel);
      return channel;
    },
  };
}
