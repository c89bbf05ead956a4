import { createMiddleware } from 'langchain';
import { AIMessage, HumanMessage, ToolMessage, type BaseMessage } from '@langchain/core/messages';
import { NOT_DONE, sayToolResults } from '../say-tool-results.ts';

/** Marks messages that came from a model; limits end a run with sentences of LangChain's own. */
const SPOKEN = 'said_';
export const spokenId = (): string => SPOKEN + crypto.randomUUID();

/** Whatever happened, the user gets words: the model's, or what the tools brought. */
export const finalText = createMiddleware({
  name: 'FinalText',
  afterAgent: ({ messages }) => {
    const last = messages.at(-1);
    if (
      last &&
      AIMessage.isInstance(last) &&
      last.id?.startsWith(SPOKEN) &&
      last.text.trim() !== '' &&
      !last.tool_calls?.length
    )
      return undefined;
    return {
      messages: [new AIMessage({ content: sayToolResults(resultsOfTurn(messages)) ?? NOT_DONE, id: spokenId() })],
    };
  },
});

function resultsOfTurn(messages: readonly BaseMessage[]): ToolMessage[] {
  const human = messages.findLastIndex((message) => HumanMessage.isInstance(message));
  return messages.slice(human + 1).filter((message) => ToolMessage.isInstance(message));
}
