import type { BaseLanguageModelInput } from '@langchain/core/language_models/base';
import {
  BaseChatModel,
  type BaseChatModelCallOptions,
  type BindToolsInput,
} from '@langchain/core/language_models/chat_models';
import { AIMessage, HumanMessage, ToolMessage, type AIMessageChunk, type BaseMessage } from '@langchain/core/messages';
import type { ChatResult } from '@langchain/core/outputs';
import type { Runnable } from '@langchain/core/runnables';
import { planAnswer } from './plan-answer.ts';
import { sayToolResults } from './say-tool-results.ts';
import type { Turn } from './turn.ts';

interface OfflineOptions extends BaseChatModelCallOptions {
  tools?: BindToolsInput[];
}

/**
 * The model that is always there: grammar and lexicon instead of weights, the same tool calls. One instance serves one turn.
 */
export class OfflineModel extends BaseChatModel<OfflineOptions> {
  private readonly turn: Turn | undefined;
  private readonly note: string | undefined;
  private readonly onText: (text: string) => void;

  constructor(turn?: Turn, options: { note?: string | undefined; onText?: (text: string) => void } = {}) {
    super({});
    this.turn = turn;
    this.note = options.note;
    this.onText = options.onText ?? (() => undefined);
  }

  override _llmType(): string {
    return 'offline';
  }

  override bindTools(
    tools: BindToolsInput[],
    options?: Partial<OfflineOptions>,
  ): Runnable<BaseLanguageModelInput, AIMessageChunk, OfflineOptions> {
    return this.withConfig({ ...options, tools });
  }

  override async _generate(messages: BaseMessage[]): Promise<ChatResult> {
    const message = this.answer(messages);
    for (const piece of message.text.match(/\S+\s*/g) ?? []) this.onText(piece);
    return { generations: [{ text: message.text, message }] };
  }

  private answer(messages: BaseMessage[]): AIMessage {
    if (!this.turn) throw new Error('the offline model was called outside a turn');
    const human = messages.findLastIndex((message) => HumanMessage.isInstance(message));
    const results = messages.slice(human + 1).filter((message) => ToolMessage.isInstance(message));
    const said = results.length > 0 ? sayToolResults(results, this.turn.language) : undefined;
    const plan = said === undefined ? planAnswer(this.turn) : { text: said };
    if ('tool' in plan) {
      return new AIMessage({
        content: '',
        tool_calls: plan.args.map((args) => ({
          name: plan.tool,
          args,
          id: `call_${crypto.randomUUID()}`,
          type: 'tool_call',
        })),
      });
    }
    return new AIMessage(this.note === undefined ? plan.text : `${plan.text}\n\n${this.note}`);
  }
}
