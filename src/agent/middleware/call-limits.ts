import { createMiddleware } from 'langchain';
import { AIMessage, ToolMessage } from '@langchain/core/messages';
import { AgentContext } from '../turn.ts';

/** So many answers of models in a turn; then the turn ends with what its tools brought. */
export function modelCallLimit(limit: number) {
  return createMiddleware({
    name: 'ModelCallLimit',
    contextSchema: AgentContext,
    wrapModelCall: async (request, handler) => {
      const { calls } = AgentContext.parse(request.runtime.context).turn;
      calls.models += 1;
      return calls.models > limit ? new AIMessage('') : handler(request);
    },
  });
}

/** So many tool calls in a turn; the model hears of it and can still answer. */
export function toolCallLimit(limit: number) {
  return createMiddleware({
    name: 'ToolCallLimit',
    contextSchema: AgentContext,
    wrapToolCall: async (request, handler) => {
      const { calls } = AgentContext.parse(request.runtime.context).turn;
      calls.tools += 1;
      if (calls.tools <= limit) return handler(request);
      return new ToolMessage({
        content: 'No more tools can be called in this turn. Answer with what you have.',
        tool_call_id: request.toolCall.id ?? '',
        name: request.toolCall.name,
        status: 'error',
      });
    },
  });
}
