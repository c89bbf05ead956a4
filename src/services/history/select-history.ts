import { UserError } from '../../domain/errors.ts';
import type { FileHead, HistoryFormat, OtherFormat } from './formats/format.ts';
import { historyFormats, otherFormats } from './formats/index.ts';
import type { Source } from './source.ts';
import { decodeHead, detectEncoding, HEAD_BYTES, type Encoding } from './text.ts';

export interface Recognised {
  readonly source: Source;
  readonly format: HistoryFormat;
  readonly head: FileHead;
  readonly encoding: Encoding;
}

/**
 * The sources that hold history, oldest first as far as their names tell. Nothing is read beyond the heads: a wrong file is
 * refused before anything is stored. Inside a ZIP, what is not history is passed over as long as something is.
 */
export async function selectHistory(sources: readonly Source[]): Promise<Recognised[]> {
  const recognised: Recognised[] = [];
  const others: { source: Source; head: FileHead; other: OtherFormat | undefined; bytes: Buffer }[] = [];
  for (const source of sources) {
    const bytes = await readHead(source);
    const encoding = detectEncoding(bytes);
    const head = { text: decodeHead(bytes, encoding), whole: bytes.length < HEAD_BYTES };
    const format = historyFormats.find((candidate) => candidate.recognises(head));
    if (format) recognised.push({ source, format, head, encoding });
    else others.push({ source, head, bytes, other: otherFormats.find((candidate) => candidate.recognises(head)) });
  }

  // A plain file is refused for itself; what lies in a ZIP only when the ZIP has nothing better.
  for (const { source, head, other, bytes } of others) {
    if (source.inZip || isEmptyArray(head)) continue;
    throw other?.refusal(head, source.name) ?? refuseUnknown(source, head, bytes);
  }
  if (recognised.length > 0) return recognised.toSorted(byAge);

  const accountData = others.find(({ other }) => other?.id === 'spotify-account-data');
  const telling = accountData ?? others.find(({ other }) => other?.id === 'scrobble-csv');
  if (telling?.other) throw telling.other.refusal(telling.head, telling.source.name);
  throw new UserError('no_history', noHistory(others));
}

function noHistory(others: readonly { source: Source; bytes: Buffer }[]): string {
  const zipped = others.find(({ source, bytes }) => source.inZip && bytes.subarray(0, 2).toString() === 'PK');
  if (zipped)
    return `There is no listening history, only another ZIP (“${zipped.source.name}”). Unpack it, and choose what was inside.`;
  return (
    'There is no listening history in it. In Spotify’s package the files are called Streaming_History_Audio_….json ' +
    '(before 2023: endsong_….json).'
  );
}

function refuseUnknown(source: Source, head: FileHead, bytes: Buffer): UserError {
  if (bytes.length === 0 || head.text.trim() === '') return new UserError('empty_file', `“${source.name}” is empty.`);
  return new UserError(
    'unknown_format',
    `“${source.name}” is not a listening history EchoTune can read. Bring Spotify’s “Extended streaming history” ` +
      '(the ZIP, or the JSON files in it), or a CSV of your plays.',
  );
}

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
