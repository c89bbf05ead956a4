import { z } from 'zod';
import { HistoryPreview, IMPORT_STATUSES, ImportProgress, ImportReport } from '../../domain/import.ts';
import { VERDICTS } from '../../domain/recommendation.ts';
import { Intent, Slots } from '../../domain/slots.ts';
import { TasteMetrics } from '../../domain/taste-model.ts';

// The shapes that leave the server. The page takes its types from here.

/** Ids are numbers in the database and text outside. */
export const Id = z.string().regex(/^[1-9]\d{0,14}$/, 'is not an id');

export const Me = z.object({
  id: Id,
  name: z.string(),
  timezone: z.string().describe('IANA zone in which hours and days are counted'),
  locale: z.string(),
  share_listening: z.boolean().describe('whether your listening may help find music for others here'),
  signed_in_by: z.enum(['token', 'session', 'local']),
  has_history: z.boolean().describe('whether an import has brought any plays'),
  upload_limit_bytes: z.number(),
});

export const Track = z.object({
  id: Id,
  title: z.string(),
  artist: z.string(),
  artist_id: Id,
  album: z.string().optional(),
  spotify_uri: z.string().optional(),
});

export const RecommendedTrack = z.object({
  track: Track,
  score: z.number().describe('0 to 1, comparable within one list'),
  reasons: z.array(z.string()).describe('true of your own history, strongest first'),
  source: z.string().optional().describe('the candidate source that proposed it, such as favourites or exploration'),
  verdict: z.enum(VERDICTS).optional(),
});

export const Recommendations = z.object({
  items: z.array(RecommendedTrack),
  slots: Slots,
  relaxed: z.array(z.string()).describe('each wish that could not be kept, as a sentence'),
  blend: z
    .array(z.object({ name: z.string(), share: z.number() }))
    .optional()
    .describe('of a mix of several artists or tracks: which part of the list comes from each, 0 to 1'),
});

export const Understood = z.object({ intent: Intent, slots: Slots });

const Table = z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.union([z.string(), z.number()]))) });

const Picture = z.object({
  url: z.string().describe('a PNG; with theme and width in its query as the call takes them'),
  alt: z.string().describe('what it says'),
});

export const Statistic = z.object({
  id: z.string(),
  title: z.string(),
  sentence: z.string(),
  table: Table,
  picture: Picture.optional(),
});

export const TasteVersion = z.object({
  version: z.int(),
  trained_at: z.iso.datetime(),
  plays: z.int().describe('plays it learned from'),
  serving: z.boolean().describe('whether it answers now'),
  promoted: z.boolean().describe('whether it was good enough to answer when it was learned'),
  verdict: z.string().describe('why, in words'),
  metrics: TasteMetrics.describe('on plays it was held back from, beside plain ways of guessing'),
});

export const TasteQuality = z.object({
  summary: z.array(z.string()).describe('how good the model is, in plain words'),
  versions: z.array(TasteVersion).describe('newest first'),
});

export const Import = z.object({
  id: Id,
  status: z.enum(IMPORT_STATUSES),
  files: z.array(z.string()),
  progress: ImportProgress,
  report: ImportReport.optional(),
  failure: z.object({ code: z.string(), message: z.string() }).optional(),
  created_at: z.iso.datetime(),
});

/** What an import of these files would bring. */
export const Preview = HistoryPreview;

export const Feedback = z.object({
  target: z.string().describe('"track:ID" or "artist:ID"'),
  verdict: z.enum(VERDICTS),
  at: z.iso.datetime(),
});

export const PlaylistSummary = z.object({
  id: Id,
  name: z.string(),
  public: z.boolean(),
  tracks: z.int(),
  source: z.string().describe('user: made here; anything else: the file it was found in'),
  updated_at: z.iso.datetime(),
});

export const ListItem = z.object({
  track: Track,
  reasons: z.array(z.string()),
  verdict: z.enum(VERDICTS).optional(),
});

export const Playlist = PlaylistSummary.omit({ tracks: true }).extend({
  items: z.array(ListItem),
  revision: z.int().describe('counts up with every change'),
  undoable: z.boolean().describe('whether there is a change that can be taken back'),
  notes: z.array(z.string()).describe('what could not be done as asked, as sentences'),
});

export const Card = z.discriminatedUnion('kind', [
  Recommendations.extend({ kind: z.literal('tracks') }),
  z.object({
    kind: z.literal('playlist'),
    id: Id,
    name: z.string(),
    public: z.boolean(),
    undoable: z.boolean(),
    items: z.array(ListItem),
    notes: z.array(z.string()),
  }),
  Statistic.extend({ kind: z.literal('statistic') }),
  z.object({ kind: z.literal('import_help') }),
  z.object({ kind: z.literal('import_report'), files: z.array(z.string()), report: ImportReport }),
]);

export const Message = z.object({
  turn: z.string(),
  role: z.enum(['user', 'assistant']),
  text: z.string(),
  cards: z.array(Card),
  created_at: z.iso.datetime(),
});
