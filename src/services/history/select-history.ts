import { UserError } from '../../domain/errors.ts';
import type { FileHead, HistoryFormat } from './formats/format.ts';
import { historyFormats, otherFormats } from './formats/index.ts';
import type { Source } from './files/source.ts';
import { decodeHead, detectEncoding, HEAD_BYTES, type Encoding } from './files/text.ts';

export interface Recognised {
  readonly source: Source;
  readonly format: HistoryFormat;
  readonly encoding: Encoding;
}

/** A file without history, as far as it is worth remembering: an archive may hold thousands. */
interface Other {
  readonly name: string;
  readonly id: string | undefined;
  readonly reason: string;
  readonly refusal: UserError;
}

/**
 * The sources that hold history, oldest first as far as their names tell. Nothing is read beyond the heads: a wrong file is
 * refused before anything is stored. Inside a ZIP, what is not history is passed over as long as something is.
 */
export async function selectHistory(sources: readonly Source[]): Promise<{
  selected: Recognised[];
  passedOver: { name: string; reason: string }[];
}> {
  const selected: Recognised[] = [];
  const others: Other[] = [];
  for (const source of sources) {
    const bytes = await readHead(source);
    const encoding = detectEncoding(bytes);
    const head = toHead(bytes, encoding);
    const format = historyFormats.find((candidate) => candidate.recognises(head));
    if (format) selected.push({ source, format, encoding });
    else others.push(lookAtOther(source, head, bytes.length === 0));
  }
  if (selected.length > 0) {
    return {
      selected: selected.toSorted(byAge),
      passedOver: others.map(({ name, reason }) => ({ name, reason })),
    };
  }
  const telling = TELLING.flatMap((id) => others.find((other) => other.id === id) ?? [])[0];
  throw telling?.refusal ?? new UserError('no_history', NO_HISTORY);
}

/** The start of a source, once more: keeping the heads of thousands of files would need as many times 64 KB. */
export async function headOf({ source, encoding }: Recognised): Promise<FileHead> {
  return toHead(await readHead(source), encoding);
}

const toHead = (bytes: Buffer, encoding: Encoding): FileHead => ({
  text: decodeHead(bytes, encoding),
  whole: bytes.length < HEAD_BYTES,
});

/** When a ZIP holds nothing usable: whose refusal says most, the first first. */
const TELLING = ['spotify-account-data', 'listenbrainz-other', 'table-without-history'];

/** Files that come with a history when people bring the whole unpacked package. */
const COMPANIONS = ['spotify-account-data', 'listenbrainz-other'];

/**
 * A plain file is refused for itself; what lies in a ZIP, or belongs to a package, only when there is nothing better beside it, or
 * when it was a history once.
 * @throws UserError for the former.
 */
function lookAtOther(source: Source, head: FileHead, empty: boolean): Other {
  const { name } = source;
  const other = otherFormats.find((candidate) => candidate.recognises(head));
  const refusal = other?.refusal(head, name) ?? refuseUnknown(source, head, empty);
  if (isEmptyArray(head)) return { name, id: undefined, reason: 'It is empty.', refusal };
  if (!other && isDamaged(source, head)) throw refuseDamaged(source);
  if (!source.inZip && !COMPANIONS.includes(other?.id ?? '')) throw refusal;
  return { name, id: other?.id, reason: other?.reason ?? refusal.message, refusal };
}

const NO_HISTORY =
  'There is no listening history in it. In Spotify’s package the files are called Streaming_History_Audio_….json ' +
  '(before 2023: endsong_….json).';

function refuseUnknown(source: Source, head: FileHead, empty: boolean): UserError {
  if (empty || head.text.trim() === '') return new UserError('empty_file', `“${source.name}” is empty.`);
  return new UserError(
    'unknown_format',
    `“${source.name}” is not a listening history EchoTune can read. Bring Spotify’s “Extended streaming history” ` +
      '(the ZIP, or the JSON files in it), an export of Last.fm, ListenBrainz or Maloja, or a CSV of your plays.',
  );
}

/**
 * A file that says by its name that it is JSON or a table, and begins with bytes that no such file has, or is an array that
 * breaks off within the head. Its name alone decides nothing: it only makes sure that no lost history is passed over.
 */
function isDamaged({ name }: Source, { text, whole }: FileHead): boolean {
  const kind = /\.(jsonl?|csv|tsv)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
  if (kind === undefined || text.trim() === '') return false;
  const start = text.slice(0, 4000);
  if (/[\u0000-\u0008\u000e-\u001f]/.test(start)) return true;
  if (kind !== 'json') return false;
  return !/^\s*(?:[[{"\d-]|true|false|null)/.test(start) || (whole && /^\s*\[/.test(start) && !/\]\s*$/.test(text));
}

const refuseDamaged = ({ name }: Source): UserError =>
  new UserError(
    'damaged_file',
    `“${name}” is damaged: its beginning cannot be read. Unpack or download it again, then try once more.`,
  );

/** As in an account without videos: valid, and nothing in it. */
const isEmptyArray = (head: FileHead): boolean => head.whole && /^\s*\[\s*\]\s*$/.test(head.text);

async function readHead(source: Source): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of source.read()) {
    parts.push(chunk);
    bytes += chunk.length;
    if (bytes >= HEAD_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, HEAD_BYTES);
}

/** By the last number of the name, which runs over all files of an export in time order, then by name. */
function byAge(a: Recognised, b: Recognised): number {
  return (
    numberOf(a.source.name) - numberOf(b.source.name) ||
    a.source.name.localeCompare(b.source.name, 'en', { numeric: true })
  );
}

/** "endsong_10.json" is 10, and so is "endsong_10 (1).json"; a lone year, as in Audio_2015, sorts as it should. */
function numberOf(name: string): number {
  const stem = name.replace(/(?: ?\(\d+\))?(?:\.[a-z]+)*$/i, '');
  return Number(/(\d+)$/.exec(stem)?.[1] ?? 0);
}
