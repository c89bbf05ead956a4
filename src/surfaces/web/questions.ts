import { z } from 'zod';
import { MAX_TEXT } from '../../chat/chat.ts';
import { VERDICTS } from '../../domain/recommendation.ts';
import { Wish } from '../../domain/slots.ts';
import { WIDTHS } from '../../pictures/picture.ts';
import { THEME_NAMES } from '../../pictures/theme.ts';
import { Id } from './answers.ts';
import { MAX_UPLOADS } from './resumable-uploads.ts';

// The shapes that are taken in.

/** The database counts in 32 bits. */
const LARGEST_ID = 2 ** 31 - 1;
const NumericId = Id.transform(Number).refine((id) => id <= LARGEST_ID, 'is not an id');

export const IdParams = z.object({ id: NumericId });

/** The signed-in user's own id, or "me". Anybody else's answers 404. */
export const UserParams = z.object({ user_id: z.string().max(20) });

export const MeChange = z.strictObject({
  timezone: z.string().min(1).max(64).optional().describe('IANA zone, such as Europe/Berlin'),
  share_listening: z
    .boolean()
    .optional()
    .describe('whether your listening may help find music for others here; no play of yours is shown to anybody'),
});

export const RollBack = z
  .object({ version: z.int().min(1).max(LARGEST_ID).optional().describe('default: the one that served before') })
  .default({});

export const PictureQuery = z.strictObject({
  theme: z.enum(THEME_NAMES).default('dark'),
  width: z.coerce
    .number()
    .int()
    .min(WIDTHS.least)
    .max(WIDTHS.most)
    .default(WIDTHS.usual)
    .describe('CSS pixels; the picture has more, and is as high as it needs'),
});

export const QualityPictureQuery = PictureQuery.extend({
  version: z.coerce.number().int().min(1).max(LARGEST_ID).optional().describe('default: the one that answers'),
});

export const SignIn = z.union([
  z.strictObject({ token: z.string().trim().min(1).max(200).describe('made by `npm run token`') }),
  z.strictObject({
    code: z.string().trim().min(1).max(40).describe('from `/echotune web` in a chat; once, for ten minutes'),
  }),
]);

export const RecommendationsQuery = z.strictObject({
  prompt: z.string().trim().min(1).max(MAX_TEXT).optional().describe('the wish in words'),
  mood: z.string().trim().min(1).max(200).optional(),
  activity: z.string().trim().min(1).max(200).optional(),
  genre: z.string().trim().min(1).max(200).optional(),
  like: z.string().trim().min(1).max(200).optional().describe('an artist or track it should resemble'),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  novelty: z
    .union([z.enum(['new', 'familiar']), z.coerce.number().min(0).max(1)])
    .optional()
    .describe('new, familiar, or a number from 0 (favourites only) to 1 (never heard)'),
});

export const StatisticParams = UserParams.extend({ statistic: z.string().max(40) });

export const StatisticQuery = z.strictObject({
  from: z.iso.date().optional().describe('first day, in your time zone'),
  to: z.iso.date().optional().describe('last day, included'),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  name: z.string().trim().min(1).max(200).optional().describe('the artist or track a statistic is about'),
});

export const StatisticPictureQuery = PictureQuery.extend({
  ...StatisticQuery.shape,
  label: z.string().trim().min(1).max(60).optional().describe('what you call the period, such as last month'),
  owner: z.string().trim().min(1).max(60).optional().describe('a name to write on it; none when absent'),
});

export const ImportUpload = z.object({
  file: z.string().meta({ format: 'binary' }).describe('one or several: CSV, JSON, ZIP or gzip'),
  include_private: z.enum(['true', 'false']).optional().describe('also keep plays of private sessions'),
});

export const UploadedFiles = z.strictObject({
  upload_ids: z
    .array(z.string().max(64))
    .min(1)
    .max(MAX_UPLOADS)
    .refine((ids) => new Set(ids).size === ids.length, 'names an upload twice')
    .describe('complete uploads, made at /api/v1/uploads: the last part of their addresses'),
  include_private: z.boolean().optional().describe('also keep plays of private sessions'),
});

const TargetText = z
  .string()
  .regex(/^(?:(?:track|artist):)?[1-9]\d{0,14}$/, 'is not "track:ID", "artist:ID" or the id of a track')
  .transform((text) => {
    const [type, id] = text.includes(':') ? text.split(':') : ['track', text];
    return { type: type === 'artist' ? ('artist' as const) : ('track' as const), id: Number(id) };
  })
  .refine(({ id }) => id <= LARGEST_ID, 'is not an id');

const TargetObject = z.strictObject({
  type: z.enum(['track', 'artist']),
  id: z.union([NumericId, z.int().min(1).max(LARGEST_ID)]),
});

export const Target = z
  .union([TargetText, TargetObject], 'is not "track:ID", "artist:ID", the id of a track, or { type, id }')
  .describe('"track:ID", "artist:ID", the id of a track, or { type, id }');

export const FeedbackGiven = z.strictObject({ target: Target, verdict: z.enum(VERDICTS) });

export const FeedbackUndone = z.strictObject({ target: Target }).optional();

export const FeedbackQuery = z.strictObject({ target: TargetText.optional() });

/** Names a question and its answer; chosen by the caller, so that a question sent twice is answered once. */
export const TurnId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, 'has 8 to 64 letters, digits, - or _');

export const TurnParams = z.object({ turn: TurnId });

export const Question = z.strictObject({
  text: z
    .string()
    .max(MAX_TEXT)
    .refine((text) => text.trim() !== '', 'is empty'),
  turn: TurnId.optional(),
  wish: Wish.optional().describe(
    'exactly this, whatever the words say: the request after one of its chips was changed',
  ),
});

const PlaylistName = z.string().trim().min(1).max(200);
const TrackIds = z.array(NumericId).max(500);

export const NewPlaylist = z
  .strictObject({
    user_id: z
      .union([Id, z.literal('me')])
      .optional()
      .describe('yours; another one answers 404'),
    name: PlaylistName.optional().describe('absent: made from the wish'),
    track_ids: TrackIds.min(1).optional().describe('exactly these, in this order'),
    prompt: z.string().trim().min(1).max(MAX_TEXT).optional().describe('or a wish in words'),
    count: z.int().min(1).max(100).optional(),
    minutes: z.number().min(1).max(600).optional(),
    public: z.boolean().optional().describe('private unless true'),
  })
  .refine(
    ({ track_ids: ids, prompt }) => ids === undefined || prompt === undefined,
    'give either track_ids or a prompt',
  );

export const PlaylistChange = z
  .strictObject({
    name: PlaylistName.optional(),
    public: z.boolean().optional(),
    track_ids: TrackIds.optional().describe('the whole list as it shall be'),
    revision: z.int().optional().describe('refuse if it has changed since'),
  })
  .refine((change) => Object.keys(change).some((key) => key !== 'revision'), 'say what to change');

export const PlaylistExtension = z.strictObject({
  count: z.int().min(1).max(100).optional(),
  minutes: z.number().min(1).max(600).optional(),
  prompt: z.string().trim().min(1).max(MAX_TEXT).optional().describe('absent: more of the same'),
});

export const PlaylistFileParams = IdParams.extend({ format: z.string().max(10) });
export const IdempotencyHeaders = z.object({
  'idempotency-key': z.string().max(200).optional().describe('the same key again answers with the same playlist'),
});

const Sentence = z.string().max(MAX_TEXT);

export const UnderstandBody = z.strictObject({
  text: Sentence,
  history: z
    .array(z.union([Sentence, z.object({ role: z.enum(['user', 'assistant']), text: Sentence })]))
    .max(50)
    .default([])
    .describe('what was said before, oldest first; what the assistant said is passed over'),
});
