// Requests as Slack signs them: https://docs.slack.dev/authentication/verifying-requests-from-slack.
import { createHmac } from 'node:crypto';

export interface Delivery {
  readonly status: number;
  readonly body: string;
  /** How long the acknowledgement took, ms. */
  readonly ms: number;
}

export interface Oddity {
  /** Seconds that the time stamp is ahead of the clock. */
  readonly skew?: number;
  readonly secret?: string;
  /** As Slack marks what it sends again. */
  readonly retry?: { readonly number: number; readonly reason: string };
}

export async function deliver(
  url: string,
  { text, type, secret, oddity = {} }: { text: string; type: string; secret: string; oddity?: Oddity | undefined },
): Promise<Delivery> {
  const timestamp = String(Math.floor(Date.now() / 1000) + (oddity.skew ?? 0));
  const signature = createHmac('sha256', oddity.secret ?? secret)
    .update(`v0:${timestamp}:${text}`)
    .digest('hex');
  const began = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
      ...(oddity.retry
        ? { 'x-slack-retry-num': String(oddity.retry.number), 'x-slack-retry-reason': oddity.retry.reason }
        : {}),
    },
    body: text,
  });
  return { status: response.status, body: await response.text(), ms: performance.now() - began };
}
