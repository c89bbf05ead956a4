import type { Card, Incoming } from './message.ts';

/** The agent is the same on every platform, so it is not told which one asks. */
export type AgentQuestion = Omit<Incoming, 'platform'>;

/** `reset` takes back all deltas so far; `final` is the whole answer and comes once, last. */
export type AgentEvent =
  | { readonly type: 'progress'; readonly text: string }
  | { readonly type: 'delta'; readonly text: string }
  | { readonly type: 'reset' }
  | { readonly type: 'final'; readonly text: string; readonly cards: readonly Card[] };

/** Whoever answers what is not a command. */
export interface Agent {
  /** For logs and the status page. */
  readonly modelName: string;
  reply(question: AgentQuestion): AsyncIterable<AgentEvent>;
}
