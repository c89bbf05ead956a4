import { createMiddleware } from 'langchain';
import { SourceError } from '../../domain/errors.ts';
import { AgentContext } from '../turn.ts';
import { withDeadline } from '../with-deadline.ts';

/** No tool runs without a turn, whose user is known, and none runs for longer than this many ms. */
export function toolPolicy(limitMs: number) {
  return createMiddleware({
    name: 'ToolPolicy',
    contextSchema: AgentContext,
    wrapToolCall: async (request, handler) => {
      AgentContext.parse(request.runtime.context);
      return withDeadline(
        Promise.resolve(handler(request)),
        limitMs,
        () => new SourceError('my library', 'a tool took too long', { retryable: true }),
      );
    },
  });
}
