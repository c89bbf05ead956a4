// The REST API as the page uses it: shapes, and errors as sentences.
import type { z } from 'zod';
import type * as answers from '../answers.ts';

type Wire<Name extends keyof typeof answers> = (typeof answers)[Name] extends infer Schema extends z.ZodType
  ? z.output<Schema>
  : never;

export type Me = Wire<'Me'>;
export type TrackItem = Wire<'RecommendedTrack'>;
export type Verdict = NonNullable<TrackItem['verdict']>;
export type Card = Wire<'Card'>;
export type ListItem = Wire<'ListItem'>;
export type Playlist = Wire<'Playlist'>;
export type Slots = Extract<Card, { kind: 'tracks' }>['slots'];
export type Message = Wire<'Message'>;
export type ImportState = Wire<'Import'>;
export type ImportReport = NonNullable<ImportState['report']>;
export type HistoryPreview = Wire<'Preview'>;

/** What the server answered instead; the message is a sentence for people. */
export class Problem extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export const UNREACHABLE = 'EchoTune cannot be reached. Is it still running?';

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  const detail = typeof body === 'object' && body !== null && 'detail' in body ? String(body.detail) : undefined;
  return new Problem(response.status, detail ?? `That did not work (${response.status}). Please try again.`);
}

/** Calls the API. Throws Problem, also when the server cannot be reached (status 0). */
export async function call<Result>(
  path: string,
  init: { method?: string; json?: unknown; accept?: string; signal?: AbortSignal } = {},
): Promise<Result> {
  const headers: Record<string, string> = { accept: init.accept ?? 'application/json' };
  if (init.json !== undefined) headers['content-type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method: init.method ?? 'GET',
      headers,
      ...(init.json === undefined ? {} : { body: JSON.stringify(init.json) }),
      ...(init.signal ? { signal: init.signal } : {}),
    });
  } catch {
    throw new Problem(0, UNREACHABLE);
  }
  if (!response.ok) throw await problemOf(response);
  return (response.status === 204 ? undefined : await response.json()) as Result;
}

/** An id that nobody guesses; crypto.randomUUID exists only on https and loopback pages. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
