import { createMiddleware } from 'langchain';
import { AIMessage, HumanMessage, ToolMessage, type BaseMessage } from '@langchain/core/messages';
import { sayToolResults } from '../say-tool-results.ts';
import { AgentContext } from '../turn.ts';
import { sayNotDone } from '../words/say-help.ts';

/** Marks messages that came from a model; limits end a run with sentences of LangChain's own. */
const SPOKEN = 'said_';
export const spokenId = (): string => SPOKEN + crypto.randomUUID();

/** Whatever happened, the user gets words: the model's, or what the tools brought. */
export const finalText = createMiddleware({
  name: 'FinalText',
  contextSchema: AgentContext,
  afterAgent: ({ messages }, runtime) => {
    const last = messages.at(-1);
    if (
      last &&
      AIMessage.isInstance(last) &&
      last.id?.startsWith(SPOKEN) &&
      last.text.trim() !== '' &&
      !last.tool_calls?.length
    )
      return undefined;
    const { language } = AgentContext.parse(runtime.context).turn;
    const content = sayToolResults(resultsOfTurn(messages), language) ?? sayNotDone(language);
    return { messages: [new AIMessage({ content, id: spokenId() })] };
  },
});

function resultsOfTurn(messages: readonly BaseMessage[]): ToolMessage[] {
  const human = messages.findLastIndex((message) => HumanMessage.isInstance(message));
  return messages.slice(human + 1).filter((message) => ToolMessage.isInstance(message));
}
