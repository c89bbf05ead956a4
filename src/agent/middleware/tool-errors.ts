import { createMiddleware, MiddlewareError, ToolInvocationError } from 'langchain';
import { ToolMessage } from '@langchain/core/messages';
import { isGraphBubbleUp } from '@langchain/langgraph';
import { replyToError } from '../../chat/reply-to-error.ts';
import type { Log } from '../../services/ports.ts';
import { AgentContext } from '../turn.ts';
import { inLanguage } from '../words/phrases/in-language.ts';

/** What failed tools tell the model: sentences of our own only. Foreign error text can hold secrets, and instructions. */
export function sanitisedToolErrors({ log }: { log: Log }) {
  return createMiddleware({
    name: 'SanitisedToolErrors',
    contextSchema: AgentContext,
    wrapToolCall: async (request, handler) => {
      const { id, name } = request.toolCall;
      const known = request.tool !== undefined;
      const fail = (content: string, forUser: boolean): ToolMessage =>
        new ToolMessage({
          content,
          tool_call_id: id ?? '',
          name: known ? name : 'unknown',
          status: 'error',
          additional_kwargs: { forUser },
        });
      if (!known) return fail('There is no such tool. Use one of the tools you were given, or answer in words.', false);
      try {
        return await handler(request);
      } catch (error) {
        if (isGraphBubbleUp(error) || request.runtime.signal?.aborted) throw error;
        const cause = rootOf(error);
        if (ToolInvocationError.isInstance(cause)) {
          return fail(
            'The arguments do not fit the schema of this tool. Correct them and call it once more, or answer in words.',
            false,
          );
        }
        const { kind, message } = replyToError(cause);
        if (kind === 'bug') log.error({ tool: name, err: cause }, 'a tool of the agent failed');
        else if (kind === 'source') log.warn({ tool: name, err: cause }, 'an outside service failed');
        return fail(inLanguage(message, AgentContext.parse(request.runtime.context).turn.language), true);
      }
    },
  });
}

/** LangChain wraps what a tool throws, once for each middleware. */
function rootOf(error: unknown): unknown {
  let cause = error;
  while (MiddlewareError.isInstance(cause)) cause = cause.cause;
  return cause;
}
