import { ChatOpenAICompletions } from '@langchain/openai';
import type { DailyTokens } from './token-budget.ts';

export interface LanguageModelSettings {
  /** Without a key and without an address there is no language model: the built-in understanding answers. */
  readonly apiKey?: string | undefined;
  /** Any server that speaks OpenAI's chat completions. */
  readonly baseUrl?: string | undefined;
  readonly model: string;
  readonly dailyTokens?: DailyTokens | undefined;
}

/** Longest wait for a server's first byte, ms; the deadline of a whole answer is kept elsewhere. */
const HEADERS_MS = 20_000;

/** LangChain sends every conversation to a tracing service when one of these is "true" in the environment. */
const TRACING = ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2'];

/** Conversations stay here, whatever the environment says. */
export function forbidTracing(): void {
  for (const name of TRACING) process.env[name] = 'false';
}

/**
 * The language model, if one is configured. Chat completions are what every compatible server has; usage figures are not asked
 * for, because some servers refuse the question.
 */
export function createLanguageModel({
  apiKey,
  baseUrl,
  model,
}: LanguageModelSettings): ChatOpenAICompletions | undefined {
  if (apiKey === undefined && baseUrl === undefined) return undefined;
  return new ChatOpenAICompletions({
    model,
    apiKey: apiKey ?? 'none', // servers at home need no key, the client insists on one
    maxRetries: 1,
    timeout: HEADERS_MS,
    streamUsage: false,
    ...(baseUrl === undefined ? {} : { configuration: { baseURL: baseUrl } }),
  });
}
