import { countTokensApproximately } from 'langchain';
import type { BaseMessage } from '@langchain/core/messages';
import type { Ports } from '../services/ports.ts';

/** Tokens a day of UTC; absent: as many as it takes. */
export interface DailyTokens {
  /** Of the whole installation. */
  readonly all: number;
  /** Of one user. */
  readonly user: number;
}

export interface TokenBudget {
  /** Whether another question to the language model may be paid for. */
  allows(userId: number): Promise<boolean>;
  /** Notes what a question and its answer took, also of an answer that was of no use: it was paid for. */
  spend(userId: number, tokens: number): Promise<void>;
}

/** Counted in the database, so that all processes and every restart see the same figure. */
export function createTokenBudget(
  { modelUsage, clock, log }: Pick<Ports, 'modelUsage' | 'clock' | 'log'>,
  limits: DailyTokens | undefined,
): TokenBudget {
  const today = (): string => clock.now().toISOString().slice(0, 10);
  return {
    allows: async (userId) => {
      if (!limits) return true;
      const spent = await modelUsage.on(userId, today());
      const allowed = spent.user < limits.user && spent.all < limits.all;
      if (!allowed) log.info({ userId, ...spent }, 'the budget of the language model is spent for today');
      return allowed;
    },
    spend: (userId, tokens) => modelUsage.add(userId, today(), Math.ceil(tokens)),
  };
}

/** What servers that tell no usage are taken to have read and written: LangChain's estimate, four characters a token. */
export const estimateTokens = (messages: BaseMessage[]): number => countTokensApproximately(messages);
