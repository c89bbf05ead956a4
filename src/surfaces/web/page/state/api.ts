import type { z } from 'zod';
import type * as answers from '../../answers.ts';

/** A shape the server sends, by its schema's name. */
type Wire<Name extends keyof typeof answers> = (typeof answers)[Name] extends infer Schema extends z.ZodType
  ? z.output<Schema>
  : never;
export type Me = Wire<'Me'>;
export type Message = Wire<'Message'>;
export type Card = Wire<'Card'>;
export type Import = Wire<'Import'>;
export type Report = NonNullable<Import['report']>;
export type RecommendedTrack = Wire<'RecommendedTrack'>;
export type Statistic = Wire<'Statistic'>;
export type Verdict = NonNullable<RecommendedTrack['verdict']>;

/** What went wrong, in the server's words; status 0 when it could not be reached. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export const UNREACHABLE = 'EchoTune cannot be reached right now. Is it still running?';

export async function call<Answer = undefined>(method: string, path: string, body?: object): Promise<Answer> {
  const headers = { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) };
  let response: Response;
  try {
    response = await fetch(path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  } catch {
    throw new ApiError(0, UNREACHABLE);
  }
  const text = await response.text();
  if (!response.ok) throw new ApiError(response.status, detailOf(text));
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

/** The sentence of a problem document, or one of ours when a proxy answered instead. */
export function detailOf(text: string): string {
  try {
    const { detail } = JSON.parse(text) as { detail?: string };
    if (detail) return detail;
  } catch {
    // not JSON: no sentence for people in it
  }
  return 'That did not work. Please try again.';
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
