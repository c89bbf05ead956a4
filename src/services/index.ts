import type { Identity } from '../domain/identity-key.ts';
import type { HistoryPreview, Import, ImportReject } from '../domain/import.ts';
import type { Playlist, PlaylistSummary } from '../domain/playlist.ts';
import type { ChannelRecap } from '../domain/recap.ts';
import type { FeedbackTarget, Recommendations, Verdict } from '../domain/recommendation.ts';
import type { Intent, Slots } from '../domain/slots.ts';
import type { TasteVersion } from '../domain/taste-model.ts';
import type { Track } from '../domain/track.ts';
import type { User } from '../domain/user.ts';
import {
  createCode,
  identify,
  joinIdentities,
  redeemWebCode,
  type CodePurpose,
  type Joining,
} from './accounts/identities.ts';
import { createToken, userOfToken } from './accounts/tokens.ts';
import { ensureUser, findUser, updateUser } from './accounts/users.ts';
import { describeCoverage, type Enrichment } from './enrich/describe-coverage.ts';
import { createEnrichmentRunner, type EnrichmentRunner } from './enrich/enrichment-runner.ts';
import { importFeatures, type FeatureReport, type ImportFeaturesQuestion } from './enrich/import-features.ts';
import { createImportRunner, type ImportRunner } from './history/import-runner.ts';
import { importFiles, type ImportFilesQuestion } from './history/import-files.ts';
import { findImport, listImports, listRejects } from './history/find-imports.ts';
import { previewHistory, type PreviewQuestion } from './history/preview-history.ts';
import { queueImport } from './history/queue-import.ts';
import { receiveFile, type ReceiveQuestion } from './history/receive-file.ts';
import { queueSample } from './history/sample/queue-sample.ts';
import type { ListeningHistory } from '../recommender/listening-history.ts';
import { createPlaylist, type CreatedPlaylist, type CreatePlaylistQuestion } from './playlists/create-playlist.ts';
import {
  editList,
  editPlaylist,
  removePlaylist,
  undoPlaylist,
  type EditedList,
  type EditedPlaylist,
  type EditPlaylistQuestion,
} from './playlists/edit-playlist.ts';
import { exportPlaylist, type PlaylistFile } from './playlists/export-playlist.ts';
import { findPlaylist, findPlaylistCalled } from './playlists/find-playlists.ts';
import type { Ports, UserChange } from './ports.ts';
import { dueRecaps, releaseRecap, type DueRecap } from './recaps/post-recaps.ts';
import { giveFeedback, undoFeedback } from './recommend/give-feedback.ts';
import { listKnownArtists, type KnownArtist } from './recommend/known-artists.ts';
import { listVerdicts, type NamedVerdict } from './recommend/list-verdicts.ts';
import { recommend, type RecommendForQuestion } from './recommend/recommend.ts';
import { meaningOf, understandRequest, type RequestFields } from './recommend/understand-request.ts';
import { drawStatistic, type StatisticPictureQuestion } from './stats/draw-statistic.ts';
import { createKeptPictures } from './stats/kept-pictures.ts';
import { heardOf, lastHeard, type Heard, type HeardQuestion } from './stats/heard.ts';
import { runStatistic, type StatisticAnswer, type StatisticQuestion } from './stats/run-statistic.ts';
import { describeQuality, type TasteQuality } from './taste/describe-quality.ts';
import { loadHistory } from './taste/load-history.ts';
import { drawQuality, type QualityPictureQuestion } from './taste/quality-picture.ts';
import { rollBack } from './taste/roll-back.ts';
import { createTrainingRunner, type TrainingRunner } from './taste/training-runner.ts';
import { wakeAfterImports } from './taste/wake-after-imports.ts';

/** Everything EchoTune can do, with its needs already met. Surfaces, commands and the agent see nothing else. */
export interface Services {
  readonly users: {
    find(id: number): Promise<User | undefined>;
    /** The user of this name, made when new. */
    ensure(name: string, defaults?: { timezone?: string }): Promise<User>;
    update(id: number, change: UserChange): Promise<User>;
    /** A new bearer token; only its hash is kept. */
    createToken(userId: number): Promise<string>;
    userOfToken(token: string): Promise<User | undefined>;
    /** The user behind a person on a chat platform, made when new. */
    identify(
      identity: Identity,
      defaults?: { timezone?: string | undefined; locale?: string | undefined },
    ): Promise<User>;
    identities(userId: number): Promise<Identity[]>;
    /** A code for ten minutes and one use: to join two identities, or to open the page. */
    createCode(userId: number, purpose: CodePurpose): Promise<string>;
    redeemWebCode(code: string): Promise<User>;
    join(question: { userId: number; code: string; confirmed: boolean }): Promise<Joining>;
    /** Tokens that a language model took today (UTC): this user's, and everybody's. */
    modelUsage(userId: number): Promise<{ user: number; all: number; calls: number }>;
  };
  readonly imports: {
    /** Files are in `uploadDir`, which is deleted when the import ends. */
    queue(question: {
      userId: number;
      uploadDir: string;
      fileNames: string[];
      includePrivate?: boolean;
    }): Promise<Import>;
    /** Takes a file as it arrives; nothing of it stays when it does not arrive whole. */
    receive(question: ReceiveQuestion): Promise<Import>;
    /** An invented listener's history, to look around with. */
    queueSample(question: { userId: number; uploadDir: string }): Promise<Import>;
    /** Imports the caller's own files here and now; used by the command line. */
    importFiles(question: ImportFilesQuestion): Promise<Import>;
    /** What an import of these files would bring; writes nothing. */
    preview(question: PreviewQuestion): Promise<HistoryPreview>;
    find(userId: number, id: number): Promise<Import>;
    list(userId: number): Promise<Import[]>;
    rejects(userId: number, id: number): Promise<ImportReject[]>;
    /** False when it had ended already. */
    cancel(userId: number, id: number): Promise<boolean>;
    readonly runner: ImportRunner;
  };
  readonly enrich: {
    /** Reads a table of audio features, genres and years into what all users share. */
    importFeatures(question: ImportFeaturesQuestion): Promise<FeatureReport>;
    /** How much is known of a user's music. */
    coverage(userId: number): Promise<Enrichment>;
    readonly runner: EnrichmentRunner;
  };
  readonly recommend: {
    /** For one user, or for several who all share. */
    tracks(question: RecommendForQuestion): Promise<Recommendations>;
    /** A request in words, or its fields, as slots; names are matched against what the user has heard. */
    understand(question: {
      userId: number;
      fields: RequestFields;
      previous?: Slots;
    }): Promise<{ intent: Intent; slots: Slots }>;
    /** What a message means after what was said before it; nothing is done. */
    meaningOf(question: {
      userId: number;
      text: string;
      said: readonly string[];
    }): Promise<{ intent: Intent; slots: Slots }>;
    /** Artists the user has played, most played first. */
    knownArtists(userId: number): Promise<readonly KnownArtist[]>;
  };
  readonly playlists: {
    create(question: CreatePlaylistQuestion): Promise<CreatedPlaylist>;
    /** Changed last first. */
    list(userId: number): Promise<PlaylistSummary[]>;
    find(userId: number, id: number): Promise<Playlist>;
    findCalled(userId: number, name: string): Promise<Playlist>;
    edit(question: EditPlaylistQuestion): Promise<EditedPlaylist>;
    /** The same changes on a list that is not kept. */
    editList(question: Parameters<typeof editList>[1]): Promise<EditedList>;
    /** Tracks of the catalogue in the order of the ids. */
    tracks(userId: number, trackIds: readonly number[]): Promise<Track[]>;
    undo(userId: number, id: number): Promise<Playlist>;
    remove(userId: number, id: number): Promise<void>;
    exportAs(question: { userId: number; id: number; format: string }): Promise<PlaylistFile>;
  };
  readonly recaps: {
    subscribe(recap: Omit<ChannelRecap, 'lastPeriod'>): Promise<void>;
    /** False when there was none. */
    unsubscribe(recap: Pick<ChannelRecap, 'platform' | 'workspace' | 'channel' | 'userId'>): Promise<boolean>;
    /** Recaps on these platforms that nobody has posted yet; each is handed out once. */
    due(platforms: readonly string[]): AsyncIterable<DueRecap>;
    /** Makes one due again that could not be posted. */
    release(due: Pick<DueRecap, 'recap' | 'period'>): Promise<void>;
  };
  readonly feedback: {
    give(question: { userId: number; target: FeedbackTarget; verdict: Verdict }): Promise<void>;
    undo(question: { userId: number; target: FeedbackTarget }): Promise<void>;
    list(userId: number): Promise<{ target: FeedbackTarget; verdict: Verdict; at: Date }[]>;
    /** One kind of verdict with names, newest first. */
    listNamed(question: { userId: number; verdict: Verdict }): Promise<NamedVerdict[]>;
  };
  readonly stats: {
    run(question: StatisticQuestion): Promise<StatisticAnswer>;
    /** What the history knows of a track, an artist or an album; undefined when it was never started. */
    heard(question: HeardQuestion): Promise<Heard | undefined>;
    lastHeard(userId: number): ReturnType<typeof lastHeard>;
    /** The same as a picture: a PNG. Throws UserError where there is none. */
    picture(question: StatisticPictureQuestion): Promise<Buffer>;
  };
  readonly taste: {
    /** How good the model of the taste is, and its versions. */
    quality(userId: number): Promise<TasteQuality>;
    /** The same as a picture: a PNG. */
    qualityPicture(question: QualityPictureQuestion): Promise<Buffer>;
    /** All plays that may train a model, in the user's zone. */
    history(userId: number): Promise<ListeningHistory>;
    /** Learns anew where the plays changed; ends with the newest version. */
    train(userId: number): Promise<TasteVersion>;
    /** Lets an older version serve, by default the one before. */
    rollBack(question: { userId: number; version?: number | undefined }): Promise<TasteVersion>;
    readonly runner: TrainingRunner;
  };
}

export function createServices(needs: Ports): Services {
  const training = createTrainingRunner(needs);
  const enriching = createEnrichmentRunner(needs);
  const ports = wakeAfterImports(needs, training, enriching);
  const runner = createImportRunner(ports);
  const kept = createKeptPictures(ports.clock);
  return {
    users: {
      find: (id) => findUser(ports, id),
      ensure: (name, defaults) => ensureUser(ports, name, defaults),
      update: async (id, change) => {
        const user = await updateUser(ports, id, change);
        if (change.shareListening !== undefined) training.wake();
        return user;
      },
      createToken: (userId) => createToken(ports, userId),
      userOfToken: (token) => userOfToken(ports, token),
      identify: (identity, defaults) => identify(ports, identity, defaults),
      identities: (userId) => ports.identities.list(userId),
      createCode: (userId, purpose) => createCode(ports, { userId, purpose }),
      redeemWebCode: (code) => redeemWebCode(ports, code),
      join: async (question) => {
        const joining = await joinIdentities(ports, question);
        if (joining.joined) training.wake();
        return joining;
      },
      modelUsage: (userId) => ports.modelUsage.on(userId, ports.clock.now().toISOString().slice(0, 10)),
    },
    imports: {
      queue: async (question) => {
        const queued = await queueImport(ports, question);
        runner.wake();
        return queued;
      },
      receive: async (question) => {
        const queued = await receiveFile(ports, question);
        runner.wake();
        return queued;
      },
      queueSample: async (question) => {
        const queued = await queueSample(ports, question);
        runner.wake();
        return queued;
      },
      importFiles: (question) => importFiles(ports, question),
      preview: (question) => previewHistory(ports, question),
      find: (userId, id) => findImport(ports, { userId, id }),
      list: (userId) => listImports(ports, { userId }),
      rejects: (userId, id) => listRejects(ports, { userId, id }),
      cancel: (userId, id) => runner.cancel(userId, id),
      runner,
    },
    enrich: {
      importFeatures: async (question) => {
        const report = await importFeatures(ports, question);
        enriching.wake();
        return report;
      },
      coverage: (userId) => describeCoverage(ports, { userId }),
      runner: enriching,
    },
    recommend: {
      tracks: (question) => recommend(ports, question),
      understand: (question) => understandRequest(ports, question),
      meaningOf: (question) => meaningOf(ports, question),
      knownArtists: (userId) => listKnownArtists(ports, userId),
    },
    playlists: {
      create: (question) => createPlaylist(ports, question),
      list: (userId) => ports.playlists.list(userId),
      find: (userId, id) => findPlaylist(ports, { userId, id }),
      findCalled: (userId, name) => findPlaylistCalled(ports, { userId, name }),
      edit: (question) => editPlaylist(ports, question),
      editList: (question) => editList(ports, question),
      tracks: (userId, trackIds) => ports.playlists.tracks(userId, trackIds),
      undo: (userId, id) => undoPlaylist(ports, { userId, id }),
      remove: (userId, id) => removePlaylist(ports, { userId, id }),
      exportAs: (question) => exportPlaylist(ports, question),
    },
    recaps: {
      subscribe: (recap) => ports.recaps.set(recap),
      unsubscribe: (recap) => ports.recaps.remove(recap),
      due: (platforms) => dueRecaps(ports, platforms),
      release: (due) => releaseRecap(ports, due),
    },
    feedback: {
      give: (question) => giveFeedback(ports, question),
      undo: (question) => undoFeedback(ports, question),
      list: (userId) => ports.feedback.list(userId),
      listNamed: (question) => listVerdicts(ports, question),
    },
    stats: {
      run: (question) => runStatistic(ports, question),
      heard: (question) => heardOf(ports, question),
      lastHeard: (userId) => lastHeard(ports, { userId }),
      picture: (question) => drawStatistic({ ...ports, kept }, question),
    },
    taste: {
      quality: (userId) => describeQuality(ports, { userId }),
      qualityPicture: (question) => drawQuality(ports, question),
      history: (userId) => loadHistory(ports, { userId }),
      train: (userId) => training.train(userId),
      rollBack: (question) => rollBack(ports, question),
      runner: training,
    },
  };
}
