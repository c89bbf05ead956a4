import { AIMessage, ToolMessage, trimMessages, type BaseMessage } from '@langchain/core/messages';
import { countTokensApproximately } from 'langchain';

/** Most of a conversation that a model is shown, in tokens as LangChain estimates them. */
const MAX_TOKENS = 6000;

/** Servers refuse tool calls without results and results without calls: both are mended. */
export function repairHistory(messages: readonly BaseMessage[]): BaseMessage[] {
  const answered = new Set(
    messages.filter((message) => ToolMessage.isInstance(message)).map(({ tool_call_id: id }) => id),
  );
  const called = new Set<string>();
  const repaired: BaseMessage[] = [];
  for (const message of messages) {
    if (ToolMessage.isInstance(message)) {
      if (called.has(message.tool_call_id)) repaired.push(message);
      continue;
    }
    repaired.push(message);
    if (!AIMessage.isInstance(message)) continue;
    for (const { id, name } of message.tool_calls ?? []) {
      if (id === undefined) continue;
      called.add(id);
      if (!answered.has(id))
        repaired.push(
          new ToolMessage({ tool_call_id: id, name, status: 'error', content: 'This was not carried out.' }),
        );
    }
  }
  return repaired;
}

/** The end of the conversation that fits, beginning with a question. */
export async function trimHistory(messages: BaseMessage[]): Promise<BaseMessage[]> {
  const trimmed = await trimMessages(messages, {
    maxTokens: MAX_TOKENS,
    strategy: 'last',
    startOn: 'human',
    tokenCounter: (some) => countTokensApproximately(some),
  });
  return trimmed.length > 0 ? trimmed : messages.slice(-1);
}
