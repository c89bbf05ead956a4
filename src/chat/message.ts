import type { ImportReport } from '../domain/import.ts';
import type { Intent, Slots } from '../domain/slots.ts';
import type { Recommendations, RecommendedTrack } from '../domain/recommendation.ts';
import type { Table } from '../domain/table.ts';
import type { User } from '../domain/user.ts';
import type { StatisticPicture } from '../services/stats/run-statistic.ts';

export type Platform = 'web' | 'discord' | 'slack';

/** One thing a person said, whatever the platform. Identity comes from the platform's event, never from the text. */
export interface Incoming {
  readonly user: User;
  readonly platform: Platform;
  /** Stable key of the conversation within the user: "web", or a channel. */
  readonly conversation: string;
  /** Names this question and its answer; a repeated turn is answered once. */
  readonly turn: string;
  readonly text: string;
  /** Files that came with it. */
  readonly files?: readonly IncomingFile[] | undefined;
  /** A command with its options as the platform's own form gave them; `text` is then only what is shown of it. */
  readonly command?: CommandCall | undefined;
  /** Where it was said, on platforms with channels. */
  readonly place?: Place | undefined;
  /** What a click means, said by the surface itself: nothing is left to understand. */
  readonly meant?: { readonly intent: Intent; readonly slots: Slots } | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A file that a platform holds until it is read. */
export interface IncomingFile {
  readonly name: string;
  /** Bytes, as the platform says. */
  readonly size: number;
  /** Reads it. Throws UserError for what cannot be had. */
  open(): AsyncIterable<Uint8Array>;
}

export interface CommandCall {
  readonly name: string;
  /** Empty for a command without subcommands. */
  readonly subcommand: string;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Place {
  /** Slack's team; empty elsewhere. */
  readonly workspace: string;
  readonly channel: string;
  /** Nobody but the user and EchoTune. */
  readonly direct: boolean;
  /** Whether the user may decide what is posted there. */
  readonly mayManage: boolean;
}

/** A picture that a surface draws or links to, and what it says, for who does not see it. */
export type CardPicture = QualityPicture | ({ readonly id: 'statistic' } & StatisticPicture);

interface QualityPicture {
  readonly id: 'taste-quality';
  /** Of the model: a newer one has another picture. */
  readonly version: number;
  readonly alt: string;
}

/** Numbers, what they say, and where there is one a picture of them. */
export interface StatisticCard {
  readonly kind: 'statistic';
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly table: Table;
  readonly picture?: CardPicture;
}

/** A playlist as it was when it was shown. */
export interface PlaylistCard {
  readonly kind: 'playlist';
  readonly id: number;
  readonly name: string;
  readonly public: boolean;
  readonly undoable: boolean;
  readonly items: readonly ListItem[];
  /** What could not be done as asked, as sentences. */
  readonly notes: readonly string[];
}

/** A track of a list that is kept; reasons where it was chosen by a wish. */
export type ListItem = Pick<RecommendedTrack, 'track' | 'reasons' | 'verdict'>;

/** What a reply shows beside its text; the surface renders it. */
export type Card =
  | ({ readonly kind: 'tracks' } & Recommendations)
  | PlaylistCard
  | StatisticCard
  | { readonly kind: 'import_help' }
  | { readonly kind: 'import_report'; readonly fileNames: readonly string[]; readonly report: ImportReport };

export interface Message {
  readonly turn: string;
  readonly role: 'user' | 'assistant';
  readonly text: string;
  readonly cards: readonly Card[];
  readonly createdAt: Date;
}

/**
 * What a surface receives while an answer is made. `reset` takes back all deltas so far (a failed model's half sentence);
 * `message` is the whole answer as it was stored and replaces the deltas.
 */
export type ReplyEvent =
  | { readonly type: 'progress'; readonly text: string }
  | { readonly type: 'delta'; readonly text: string }
  | { readonly type: 'reset' }
  /** `onlyMe`: for the asker's eyes alone. */
  | { readonly type: 'message'; readonly message: Message; readonly onlyMe: boolean };
