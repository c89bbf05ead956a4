import type { ChatOpenAICompletions } from '@langchain/openai';
import type { BaseLanguageModelInput } from '@langchain/core/language_models/base';
import {
  BaseChatModel,
  type BaseChatModelCallOptions,
  type BindToolsInput,
} from '@langchain/core/language_models/chat_models';
import { AIMessage, type AIMessageChunk, type BaseMessage } from '@langchain/core/messages';
import type { ChatResult } from '@langchain/core/outputs';
import type { Runnable } from '@langchain/core/runnables';
import { convertToOpenAITool } from '@langchain/core/utils/function_calling';
import { ModelFault } from './model-fault.ts';
import { createVisibleText, isNoAnswer } from './visible-text.ts';
import { withDeadline } from './with-deadline.ts';

/** Limits of one answer of a model, ms. */
export interface Deadlines {
  /** The whole answer. */
  readonly wholeMs: number;
  /** Until the first piece: a model at home may have to be loaded first. */
  readonly firstMs: number;
  /** Between two pieces of a stream. */
  readonly idleMs: number;
}

interface GuardedOptions extends BaseChatModelCallOptions {
  tools?: ReturnType<typeof convertToOpenAITool>[];
}

/** Longest answer that is read, in characters. */
const MAX_ANSWER = 20_000;

interface CallParts {
  name: string;
  args: string;
}

/**
 * A language model whose every answer is read by us: streamed under deadlines, without its thoughts, and judged as a whole
 * before a tool is called. LangChain itself would repair half a tool call and carry it out.
 */
export class GuardedModel extends BaseChatModel<GuardedOptions> {
  private readonly inner: ChatOpenAICompletions;
  private readonly deadlines: Deadlines;
  private readonly onText: (text: string) => void;

  constructor(inner: ChatOpenAICompletions, deadlines: Deadlines, onText: (text: string) => void) {
    super({});
    this.inner = inner;
    this.deadlines = deadlines;
    this.onText = onText;
  }

  override _llmType(): string {
    return 'guarded';
  }

  override bindTools(
    tools: BindToolsInput[],
    options?: Partial<GuardedOptions>,
  ): Runnable<BaseLanguageModelInput, AIMessageChunk, GuardedOptions> {
    return this.withConfig({ ...options, tools: tools.map((tool) => convertToOpenAITool(tool)) });
  }

  override async _generate(messages: BaseMessage[], options: this['ParsedCallOptions']): Promise<ChatResult> {
    const giveUp = new AbortController();
    const signal = options.signal ? AbortSignal.any([options.signal, giveUp.signal]) : giveUp.signal;
    // Only what the inner model needs: its option types do not know an explicit undefined.
    const stream = this.inner._streamResponseChunks(messages, {
      signal,
      ...(options.tools ? { tools: options.tools } : {}),
    });
    try {
      const message = await this.read(stream);
      options.signal?.throwIfAborted();
      return { generations: [{ text: message.text, message }] };
    } finally {
      giveUp.abort();
      void stream.return(undefined).catch(() => undefined);
    }
  }

  private async read(stream: ReturnType<ChatOpenAICompletions['_streamResponseChunks']>): Promise<AIMessage> {
    const end = Date.now() + this.deadlines.wholeMs;
    const visible = createVisibleText();
    const calls = new Map<number | string, CallParts>();
    let text = '';
    let finish: unknown;
    let tokens: number | undefined;
    const show = (piece: string): void => {
      if (piece === '') return;
      text += piece;
      if (text.length > MAX_ANSWER) throw new ModelFault('too_long');
      if (isNoAnswer(text) === undefined) this.onText(piece);
    };
    for (let pieces = 0; ; pieces += 1) {
      const left = end - Date.now();
      // A model may think longer before its first word than between two.
      const patience = pieces > 0 ? this.deadlines.idleMs : this.deadlines.firstMs;
      const next = await withDeadline(
        stream.next(),
        Math.min(patience, left),
        () => new ModelFault(patience < left ? 'stalled' : 'deadline'),
      );
      if (next.done) break;
      const message = next.value.message as AIMessageChunk;
      show(visible.push(next.value.text));
      for (const [i, piece] of (message.tool_call_chunks ?? []).entries()) {
        const key = piece.index ?? piece.id ?? i;
        const call = calls.get(key) ?? { name: '', args: '' };
        calls.set(key, { name: call.name + (piece.name ?? ''), args: call.args + (piece.args ?? '') });
      }
      finish = next.value.generationInfo?.['finish_reason'] ?? finish;
      tokens = totalOf(message) ?? tokens;
    }
    show(visible.end());
    const answer = judge(text, [...calls.values()], finish);
    if (tokens !== undefined) answer.response_metadata = { tokens };
    return answer;
  }
}

/** What the server says the question and its answer took, where it says so. */
function totalOf(message: { usage_metadata?: unknown }): number | undefined {
  const usage = message.usage_metadata;
  if (typeof usage !== 'object' || usage === null || !('total_tokens' in usage)) return undefined;
  return typeof usage.total_tokens === 'number' ? usage.total_tokens : undefined;
}

/** The answer as a message, if it is a whole one. */
function judge(text: string, calls: readonly CallParts[], finish: unknown): AIMessage {
  if (finish === 'length' && calls.length > 0) throw new ModelFault('truncated_tool_call');
  if (finish === undefined || finish === null)
    throw new ModelFault(text === '' && calls.length === 0 ? 'empty' : 'cut');
  const noAnswer = isNoAnswer(text);
  if (noAnswer) throw new ModelFault(noAnswer);
  if (text.trim() === '' && calls.length === 0) throw new ModelFault('empty');
  // Our own ids: servers send none, or the same one for every answer.
  const toolCalls = calls.map(({ name, args }) => ({
    name,
    args: parseArgs(args),
    id: `call_${crypto.randomUUID()}`,
    type: 'tool_call' as const,
  }));
  return new AIMessage({ content: text, tool_calls: toolCalls });
}

function parseArgs(args: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(args.trim() === '' ? '{}' : args);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Half a call, or none: not to be guessed at.
  }
  throw new ModelFault('invalid_tool_call');
}
