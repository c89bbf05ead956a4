import type { Identity, IdentityKey } from '../domain/identity-key.ts';
import type { FileCounts, Import, ImportProgress, ImportReject, ImportReport } from '../domain/import.ts';
import type { PlaylistEntry, SavedVerdict } from '../domain/library.ts';
import type { PlayBatch, PlaySource } from '../domain/play.ts';
import type { Playlist, PlaylistSummary } from '../domain/playlist.ts';
import type { ChannelRecap } from '../domain/recap.ts';
import type { FactSource, MusicFact } from '../domain/music-fact.ts';
import type { FeedbackTarget, Verdict } from '../domain/recommendation.ts';
import type { Slots } from '../domain/slots.ts';
import type { TasteVersion } from '../domain/taste-model.ts';
import type { Track } from '../domain/track.ts';
import type { User } from '../domain/user.ts';
import type { Sql } from '../lib/sql.ts';
import type { PictureQuestion } from '../pictures/index.ts';
import type { ThemeName } from '../pictures/theme.ts';
import type { ListeningHistory } from '../recommender/listening-history.ts';
import type { VectorTable } from '../recommender/embedding/vector-table.ts';
import type { SharedKinds } from '../recommender/training/kinds-of-music.ts';
import type { TasteCentre, TrackSpace } from '../recommender/training/taste-bundle.ts';

/** Reads with typed SQL; every statement about a user's data is bound to `user_id`. */
export interface Database {
  query<Row extends object>(statement: Sql): Promise<Row[]>;
  /** Refreshes the planner's statistics; worth it after a bulk load. */
  analyze(): Promise<void>;
}

export interface UserChange {
  readonly timezone?: string | undefined;
  readonly locale?: string | undefined;
  readonly shareListening?: boolean | undefined;
}

export interface UserStore {
  find(id: number): Promise<User | undefined>;
  findByName(name: string): Promise<User | undefined>;
  /** Makes the user when new. */
  ensure(name: string, defaults?: { timezone?: string | undefined }): Promise<User>;
  update(id: number, change: UserChange): Promise<User>;
  /** Counts up `tasteRevision`: what was computed from the history is out of date. */
  touchTaste(id: number): Promise<void>;
}

/** Codes are kept as their SHA-256, hex. */
export interface CodeQuestion {
  readonly hash: string;
  readonly purpose: 'join' | 'web';
  readonly now: Date;
}
export interface IdentityStore {
  find(key: IdentityKey): Promise<User | undefined>;
  /** The user behind an identity; both are made when new, once, however many ask at the same time. */
  ensure(identity: Identity, defaults: { timezone: string; locale: string }): Promise<User>;
  list(userId: number): Promise<Identity[]>;
  addCode(userId: number, code: CodeQuestion & { expiresAt: Date }): Promise<void>;
  /** Whose code it is; it stays. */
  peekCode(question: CodeQuestion): Promise<number | undefined>;
  /** Whose code it is; it is used up. */
  takeCode(question: CodeQuestion): Promise<number | undefined>;
  /** Everything of the one user becomes the other's, in one transaction. Throws UserError while an import runs. */
  merge(fromId: number, intoId: number): Promise<void>;
}

/** What the surfaces of chat platforms keep between starts and across processes. */
export interface PlatformStore {
  /** True for the first who names this event, false when it was delivered before. */
  claim(platform: string, eventId: string, now: Date): Promise<boolean>;
  get(platform: string, key: string): Promise<unknown>;
  set(platform: string, key: string, value: object): Promise<void>;
  remove(platform: string, key: string): Promise<void>;
}

export interface RecapStore {
  set(recap: Omit<ChannelRecap, 'lastPeriod'>): Promise<void>;
  /** False when there was none. */
  remove(recap: Pick<ChannelRecap, 'platform' | 'workspace' | 'channel' | 'userId'>): Promise<boolean>;
  ofUser(userId: number): Promise<ChannelRecap[]>;
  all(): Promise<ChannelRecap[]>;
  /** True for the one process that may post this period. */
  claim(recap: ChannelRecap, period: string): Promise<boolean>;
}

export interface TokenStore {
  add(userId: number, hash: string): Promise<void>;
  /** The user of a token, and notes its use. */
  findUser(hash: string): Promise<User | undefined>;
}

export interface StoredSession {
  readonly userId: number | undefined;
  readonly data: object;
  readonly expiresAt: Date;
}
export interface SessionStore {
  get(hash: string, now: Date): Promise<StoredSession | undefined>;
  set(hash: string, session: StoredSession): Promise<void>;
  remove(hash: string): Promise<void>;
  removeExpired(now: Date): Promise<void>;
}

/** Whose rows they are, and which import brought them: undefined for what was not imported from a file. */
export interface PlayOwner {
  readonly userId: number;
  readonly importId: number | undefined;
}

export interface PlayStore {
  /**
   * Adds the plays that are not known yet, in one transaction; known ones (same user, end, track, ms played) are left alone.
   * A play that another source told before, with other times or another id, stays one row and keeps the richer facts of both
   * (`mergePlays`). Artists and tracks join the catalogue on the way. Returns how many rows the table grew by; a second call
   * with the same batch adds nothing.
   */
  add(owner: PlayOwner & { mayTrain: boolean }, batch: PlayBatch): Promise<{ added: number }>;
  /** What an import brought, however often it was interrupted: `merged` are known plays that it made richer. */
  countImport(userId: number, importId: number): Promise<{ added: number; skips: number; merged: number }>;
  /** Takes back what an import added or changed; returns how many rows. */
  removeImport(userId: number, importId: number): Promise<number>;
  /** From here on the import cannot be taken back. */
  settleImport(userId: number, importId: number): Promise<void>;
}

/** Likes and playlists that files bring. What the user said here, in words or by click, is never overwritten. */
export interface CollectionStore {
  addVerdicts(owner: PlayOwner & { source: PlaySource }, verdicts: readonly SavedVerdict[]): Promise<{ added: number }>;
  addPlaylistEntries(
    owner: PlayOwner & { source: PlaySource },
    entries: readonly PlaylistEntry[],
  ): Promise<{ added: number }>;
  countImport(userId: number, importId: number): Promise<{ likes: number; playlistEntries: number }>;
  removeImport(userId: number, importId: number): Promise<number>;
}

export interface ImportStore {
  create(init: {
    userId: number;
    fileNames: string[];
    uploadDir: string | undefined;
    includePrivate: boolean;
  }): Promise<Import>;
  /** Bound to the user: somebody else's import is undefined. */
  find(userId: number, id: number): Promise<Import | undefined>;
  list(userId: number, limit: number): Promise<Import[]>;
  /** Takes the oldest queued import and marks it running, or undefined; no two callers get the same. */
  claim(now: Date): Promise<Import | undefined>;
  /** Marks this one as running if it is queued; false when somebody else has it or it was cancelled. */
  start(id: number, now: Date): Promise<boolean>;
  /** Keeps it alive; false when it is no longer running (cancelled from elsewhere). */
  heartbeat(id: number, progress: ImportProgress, now: Date): Promise<boolean>;
  finish(
    id: number,
    end:
      | { status: 'done'; report: ImportReport; rejects: readonly ImportReject[] }
      | { status: 'failed'; failure: { code: string; message: string } }
      | { status: 'cancelled' },
    now: Date,
  ): Promise<void>;
  /** Marks a queued or running import as cancelled; false when it had ended already. */
  cancel(userId: number, id: number, now: Date): Promise<boolean>;
  /** Running imports without a heartbeat since `before`: their process died. */
  stale(before: Date): Promise<Import[]>;
  /** Back to the queue, after what it had added was taken back. */
  requeue(id: number): Promise<void>;
  rejects(userId: number, id: number): Promise<ImportReject[]>;
}

export interface FeedbackStore {
  /** False when the user has met no such track or artist. The newest verdict on a target replaces the one before. */
  set(userId: number, target: FeedbackTarget, verdict: Verdict, now: Date): Promise<boolean>;
  remove(userId: number, target: FeedbackTarget): Promise<boolean>;
  list(userId: number): Promise<{ target: FeedbackTarget; verdict: Verdict; at: Date }[]>;
}

export interface NewPlaylist {
  readonly name: string;
  readonly public: boolean;
  readonly trackIds: readonly number[];
  readonly request: Slots | undefined;
  /** Names the question it answers: asked again, nothing new is made. */
  readonly madeBy: string | undefined;
}
export interface PlaylistChange {
  /** The revision that the change is based on. */
  readonly revision: number;
  readonly name?: string | undefined;
  readonly public?: boolean | undefined;
  /** The whole list as it shall be. */
  readonly trackIds?: readonly number[] | undefined;
}
export interface PlaylistStore {
  /** Changed last first. */
  list(userId: number): Promise<PlaylistSummary[]>;
  /** Bound to the user: somebody else's playlist is undefined. */
  find(userId: number, id: number): Promise<Playlist | undefined>;
  /** Returns its id; that of the one made before when `madeBy` is known. */
  create(userId: number, playlist: NewPlaylist, now: Date): Promise<number>;
  /** Keeps the state before; false when there is no such playlist or it has changed since. */
  change(userId: number, id: number, change: PlaylistChange, now: Date): Promise<boolean>;
  /** Takes the newest change back; false when there is none. */
  undo(userId: number, id: number, now: Date): Promise<boolean>;
  remove(userId: number, id: number): Promise<boolean>;
  /** Tracks that the user has met, in the order of the ids; others are left out. */
  tracks(userId: number, trackIds: readonly number[]): Promise<Track[]>;
}

export interface ShownStore {
  add(userId: number, trackIds: readonly number[], now: Date): Promise<void>;
  /** Tracks recommended since then. */
  since(userId: number, since: Date): Promise<{ trackId: number; at: Date }[]>;
}

export interface StoredMessage {
  readonly turn: string;
  readonly role: 'user' | 'assistant';
  readonly text: string;
  readonly cards: readonly unknown[];
  readonly createdAt: Date;
}
export interface ConversationStore {
  /** Idempotent per (conversation, turn, role); false when it was there already. */
  addMessage(userId: number, conversation: string, message: StoredMessage): Promise<boolean>;
  /** The newest `limit` messages, oldest first. */
  messages(userId: number, conversation: string, limit: number): Promise<StoredMessage[]>;
  turn(userId: number, conversation: string, turn: string): Promise<StoredMessage[]>;
  state(userId: number, conversation: string): Promise<unknown>;
  setState(userId: number, conversation: string, state: object): Promise<void>;
  clear(userId: number, conversation: string): Promise<void>;
}

/** Tokens of language models by user and day (YYYY-MM-DD, UTC). */
export interface ModelUsageStore {
  add(userId: number, day: string, tokens: number): Promise<void>;
  /** Of this user, of all users, and how many calls of this user's. */
  on(userId: number, day: string): Promise<{ user: number; all: number; calls: number }>;
}

/** What the parsing thread sends: plays as columns, and what became of the other rows since the last chunk. */
export interface ParsedChunk {
  readonly source: PlaySource;
  readonly batch: PlayBatch | undefined;
  readonly verdicts: readonly SavedVerdict[];
  readonly playlistEntries: readonly PlaylistEntry[];
  readonly rows: number;
  readonly podcasts: number;
  readonly private: number;
  readonly rejected: number;
  /** Details for the first rejects of an import; the count in `rejected` is complete. */
  readonly rejects: readonly ImportReject[];
  /** The same numbers by file. */
  readonly files: readonly FileCounts[];
  /** Files of a ZIP that hold no history, told once. */
  readonly passedOver: readonly { readonly name: string; readonly reason: string }[];
  /** Sentences for the user, told once. */
  readonly advice: readonly string[];
  readonly bytesRead: number;
}
export interface HistoryFile {
  readonly path: string;
  /** The name the user knows it by. */
  readonly name: string;
}
export interface HistoryParser {
  /** Reads and normalises files away from the main thread. Throws UserError for a file that cannot be used at all. */
  parse(
    input: { files: readonly HistoryFile[]; includePrivate: boolean },
    signal: AbortSignal,
  ): AsyncIterable<ParsedChunk>;
}

/** A user's plays as the models see them, and which catalogue id stands for each of their numbers. */
export interface Listening {
  readonly history: ListeningHistory;
  readonly trackIds: Int32Array;
  readonly artistIds: Int32Array;
}
export interface ListeningSource {
  /** All plays in order of their ends; without those that may not train a model, unless asked for. */
  load(userId: number, options: { timezone: string; alsoUntrainable?: boolean }): Promise<Listening>;
  /** Of each of these users the newest plays that may train a model and are not private; tracks are numbered alike in all. */
  loadTogether(
    userIds: readonly number[],
    options: { newest: number },
  ): Promise<{ histories: ListeningHistory[]; trackIds: Int32Array }>;
  /** Plays that may train a model. */
  count(userId: number): Promise<number>;
}

/** What a training begins from: it is of exactly these plays. */
export interface TrainingClaim {
  readonly fingerprint: string;
  readonly tasteRevision: number;
}
export interface NewTasteVersion extends TrainingClaim {
  readonly recipe: number;
  readonly trainedAt: Date;
  readonly plays: number;
  readonly parameters: Uint8Array;
  readonly metrics: TasteVersion['metrics'];
  readonly promoted: boolean;
  readonly verdict: string;
}
export interface StoredParameters {
  readonly version: number;
  readonly recipe: number;
  readonly parameters: Uint8Array;
}
export interface TasteModelStore {
  /** Users whose plays changed since their newest version, or whose newest version another recipe made; or whether one is such. */
  due(recipe: number, userId?: number): Promise<number[]>;
  /** Takes the user for training until the lease ends; undefined when somebody else has it. */
  claim(userId: number, lease: { now: Date; until: Date }): Promise<TrainingClaim | undefined>;
  release(userId: number): Promise<void>;
  /** After a start as the only process: whoever held a lease is dead. */
  releaseAll(): Promise<void>;
  /**
   * Stores the next version. A promoted one serves from now on and counts up the user's `tasteRevision`. Versions beyond the last
   * few are deleted, the serving one never.
   */
  add(userId: number, version: NewTasteVersion): Promise<TasteVersion>;
  /** Newest first. */
  list(userId: number): Promise<TasteVersion[]>;
  /** Which version serves; cheap enough for every request. */
  servingVersion(userId: number): Promise<number | undefined>;
  parameters(userId: number, version: number): Promise<StoredParameters | undefined>;
  /** Lets another version serve; false when there is none of this recipe. Counts up `tasteRevision`. */
  serve(userId: number, version: number, recipe: number): Promise<boolean>;
}

/** Whose space of tracks: a user's own, or the one that all who agreed share. */
export type SpaceOwner = number | 'shared';
export interface NearestQuestion {
  /** A point of length 1 in that space. */
  readonly to: Float32Array;
  readonly count: number;
  /** Leaves out what this user has a play of. */
  readonly unplayedBy?: number | undefined;
}
export interface TrackVectorStore {
  /** Takes the place of the user's own space. `trackIds` are catalogue ids. */
  replace(userId: number, trackIds: Int32Array, space: TrackSpace): Promise<void>;
  /** In order of the ids; undefined when there are none. */
  load(owner: SpaceOwner): Promise<{ trackIds: Int32Array; space: TrackSpace } | undefined>;
  /** Nearest first, by their cosine; from an index where there is one, else exact. */
  nearest(owner: SpaceOwner, question: NearestQuestion): Promise<{ trackId: number; likeness: number }[]>;
  /** Of the user's own space. */
  replaceCentres(userId: number, centres: readonly TasteCentre[]): Promise<void>;
  /** Of the user's taste in their own space or in the shared one, largest share first. */
  centres(userId: number, space?: 'own' | 'shared'): Promise<TasteCentre[]>;
}

/** The right to make the shared space anew, and of whom. */
export interface SharedSpaceClaim {
  readonly id: string;
  /** Of the plays of all these users. */
  readonly fingerprint: string;
  /** Those who share and whose taste is known; none when there are fewer than two. */
  readonly userIds: readonly number[];
}
export interface SharedSpaceStore {
  /** Undefined when the space is up to date, or when somebody else is at it. */
  claim(recipe: number, lease: { now: Date; until: Date }): Promise<SharedSpaceClaim | undefined>;
  /**
   * Takes the place of what was there, and counts up the `tasteRevision` of all who share. False when somebody has stopped sharing
   * since the claim: then nothing of it stays.
   */
  replace(
    claim: SharedSpaceClaim,
    made: {
      readonly trackIds: Int32Array;
      readonly space: TrackSpace;
      readonly centres: ReadonlyMap<number, readonly TasteCentre[]>;
    },
  ): Promise<boolean>;
  release(claim: SharedSpaceClaim): Promise<void>;
  /** After a start as the only process: whoever held the claim is dead. */
  releaseAll(): Promise<void>;
}

export interface TasteTraining {
  /** gzip of the bundle's JSON. */
  readonly parameters: Uint8Array;
  readonly metrics: TasteVersion['metrics'];
  readonly promoted: boolean;
  readonly verdict: string;
  /** By track number. */
  readonly space: VectorTable;
  readonly centres: readonly TasteCentre[];
}
export interface Trainer {
  /** Learns away from the main thread. The history's columns change hands: they are empty here afterwards. */
  train(
    input: { history: ListeningHistory; incumbent: StoredParameters | undefined; seed: number },
    signal?: AbortSignal,
  ): Promise<TasteTraining>;
  /** One space for several listeners whose tracks are numbered alike, and what each of them likes in it. Columns change hands as well. */
  share(input: { histories: readonly ListeningHistory[]; seed: number }, signal?: AbortSignal): Promise<SharedKinds>;
}

/** Who tells facts, when, and how long they count. */
export interface FactOrigin {
  readonly source: FactSource;
  readonly mayTrain: boolean;
  /** Absent: for good. */
  readonly expiresAt?: Date | undefined;
  readonly toldAt: Date;
}
export interface MusicFactStore {
  /** All or nothing. What is known already is filled and corrected; genres come together. */
  add(facts: readonly MusicFact[], origin: FactOrigin): Promise<void>;
  /** Tracks, artists and genres that a source told of from then on. */
  countSince(source: FactSource, toldAt: Date): Promise<{ tracks: number; artists: number; genres: number }>;
}

/** What a source is asked about: a track, or for sources that know artists, an artist. */
export interface FactSubject {
  /** A track's key, or `artistFactKey`. */
  readonly key: string;
  readonly artist: string;
  /** Absent: it is about the artist. */
  readonly title?: string | undefined;
  readonly spotifyId?: string | undefined;
  readonly isrc?: string | undefined;
  readonly mbid?: string | undefined;
}
/** What a source knows: how music sounds, or what kind it is and when it came out. */
export type FactKind = 'sound' | 'genres';
export interface FoundFacts {
  /** About the subjects by their keys; about their artists too where the answer tells of them. */
  readonly facts: readonly MusicFact[];
  /** Keys of subjects the source does not know. A failure is no such answer: it is thrown. */
  readonly unknown: readonly string[];
}
/** An open source of facts about music. */
export interface FeatureSource {
  readonly id: FactSource;
  readonly about: 'tracks' | 'artists';
  readonly gives: FactKind;
  /** Most subjects of one question. */
  readonly batch: number;
  /** Whether facts may train models, and for how many days they and "not known" count. */
  readonly mayTrain: boolean;
  readonly keepDays: number;
  readonly missDays: number;
  /** Whether enough is known of a subject to ask about it. */
  canAsk(subject: FactSubject): boolean;
  /** Throws SourceError when the source does not answer, and `SourceBusy` when it is not to be asked now. */
  find(subjects: readonly FactSubject[], signal: AbortSignal): Promise<FoundFacts>;
}

/** How far each source may be asked, over all processes and starts. */
export interface SourceStateStore {
  /** A turn to send one request: how long to wait for it, ms; undefined when it is blocked or the day's requests are used up. */
  takeTurn(
    source: string,
    limits: { now: Date; intervalMs: number; perDay: number },
  ): Promise<{ waitMs: number } | undefined>;
  block(source: string, until: Date): Promise<void>;
  all(): Promise<{ source: string; blockedUntil: Date | undefined; day: string; requests: number }[]>;
}

export interface Coverage {
  /** Recordings listened to at least once. */
  readonly tracks: number;
  /** Of those: with a sound that was told, a guessed one, genres, a release year. */
  readonly sound: number;
  readonly guessed: number;
  readonly genres: number;
  readonly years: number;
}
export interface EnrichmentStore {
  /** What is played and lacks facts of this kind, most played first, and is worth asking this source about. */
  lacking(
    source: Pick<FeatureSource, 'id' | 'about' | 'gives'>,
    question: { now: Date; limit: number },
  ): Promise<FactSubject[]>;
  /** Remembers that a source does not know these. */
  addMisses(source: string, keys: readonly string[], expiresAt: Date): Promise<void>;
  /** Facts told of an ISRC or MusicBrainz id, for the tracks that are known to have it. How many were joined. */
  joinByIds(now: Date): Promise<number>;
  /** Means of what is known of an artist's other tracks, and of their genres, as estimates. How many artists. */
  estimate(now: Date): Promise<number>;
  /** Of one user's music. */
  coverage(userId: number, now: Date): Promise<Coverage>;
}

export interface PictureDrawer {
  /** A PNG, away from the main thread; the same question gives the same bytes. `width` in CSS pixels. */
  draw(question: PictureQuestion, look: { theme: ThemeName; width: number }): Promise<Buffer>;
  /** What is under way fails. */
  stop(): Promise<void>;
}

export interface Clock {
  now(): Date;
}

/** The part of pino that is used. Data first, fixed message. */
export interface Log {
  debug(data: object, message: string): void;
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
  error(data: object, message: string): void;
}

/** All that EchoTune needs from outside. */
export interface Ports {
  readonly database: Database;
  readonly users: UserStore;
  readonly tokens: TokenStore;
  readonly identities: IdentityStore;
  readonly platforms: PlatformStore;
  readonly recaps: RecapStore;
  readonly sessions: SessionStore;
  readonly plays: PlayStore;
  readonly collections: CollectionStore;
  readonly imports: ImportStore;
  readonly feedback: FeedbackStore;
  readonly shown: ShownStore;
  readonly playlists: PlaylistStore;
  readonly conversations: ConversationStore;
  readonly modelUsage: ModelUsageStore;
  readonly listening: ListeningSource;
  readonly tasteModels: TasteModelStore;
  readonly trackVectors: TrackVectorStore;
  readonly sharedSpace: SharedSpaceStore;
  readonly musicFacts: MusicFactStore;
  readonly enrichment: EnrichmentStore;
  readonly sourceStates: SourceStateStore;
  /** In the order in which they are asked; a source without its key is not among them. */
  readonly featureSources: readonly FeatureSource[];
  readonly historyParser: HistoryParser;
  readonly trainer: Trainer;
  readonly pictures: PictureDrawer;
  readonly clock: Clock;
  readonly log: Log;
}
