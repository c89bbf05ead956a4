import type { Express } from 'express';
import type { Chat } from '../../chat/chat.ts';
import type { ErrorReply } from '../../chat/reply-to-error.ts';
import type { Services } from '../../services/index.ts';
import type { Clock, Log, Ports } from '../../services/ports.ts';
import type { Previews } from './previews.ts';
import type { ResumableUploads } from './resumable-uploads.ts';
import type { Turns } from './turns.ts';
import type { Tus } from './tus.ts';

export interface WebSettings {
  readonly host: string;
  /** 0 lets the system choose one. */
  readonly port: number;
  /** Where people reach the page, when that is not this host and port. */
  readonly publicUrl?: URL | undefined;
  readonly dataDir: string;
  /** The first signs the session cookie, all are accepted. */
  readonly sessionSecrets: readonly string[];
  /** A visitor from this very computer needs no sign-in. */
  readonly openToLocalUser: boolean;
  /** What scripts on this computer show to act for the operator. */
  readonly operatorSecret: string;
  /** Bytes of one upload, all its files together; 4 GiB when absent. */
  readonly uploadLimitBytes?: number;
}

/** What the web surface is built from. */
export interface WebParts {
  readonly settings: WebSettings;
  readonly services: Services;
  readonly chat: Chat;
  readonly sessions: Ports['sessions'];
  readonly replyToError: (error: unknown) => ErrorReply;
  /** Each part, "ok" or what is wrong with it: those that nothing works without, and those that only themselves need. */
  ready(): Promise<{ needed: Record<string, string>; others: Record<string, string> }>;
  readonly log: Log;
  readonly clock: Clock;
  /** Other ways in that want addresses of their own on this server; they check themselves who calls. */
  readonly mounts?: readonly ((app: Express) => void)[];
  /** The built page. */
  readonly pageDir: string;
}

/** What routes may use. */
export interface WebNeeds extends WebParts {
  readonly turns: Turns;
  readonly uploads: ResumableUploads;
  readonly tus: Tus;
  readonly previews: Previews;
}

export const uploadLimit = ({ uploadLimitBytes }: WebSettings): number => uploadLimitBytes ?? 4 * 1024 ** 3;
