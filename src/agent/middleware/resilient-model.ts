import type { ChatOpenAICompletions } from '@langchain/openai';
import { createMiddleware } from 'langchain';
import { AIMessage, SystemMessage } from '@langchain/core/messages';
import type { Log } from '../../services/ports.ts';
import type { CircuitBreaker } from '../circuit-breaker.ts';
import { GuardedModel, type Deadlines } from '../guarded-model.ts';
import { failureCode } from '../model-fault.ts';
import { OfflineModel } from '../offline-model.ts';
import { systemPrompt } from '../prompts/system.ts';
import { AgentContext } from '../turn.ts';
import { spokenId } from './final-text.ts';
import { repairHistory, trimHistory } from './repair-history.ts';

/** What models and tools send to the surface while they work. */
export type Written =
  | { readonly type: 'delta'; readonly text: string }
  | { readonly type: 'reset' }
  | { readonly type: 'progress'; readonly text: string };

interface Needs {
  readonly primary: ChatOpenAICompletions | undefined;
  readonly breaker: CircuitBreaker;
  readonly deadlines: Deadlines;
  readonly log: Log;
}

/** Asks the language model, and the built-in one when there is none, when it just failed, or when its answer is of no use. */
export function resilientModel({ primary, breaker, deadlines, log }: Needs) {
  return createMiddleware({
    name: 'ResilientModel',
    contextSchema: AgentContext,
    wrapModelCall: async (request, handler) => {
      const { turn } = AgentContext.parse(request.runtime.context);
      const write = (event: Written): void => request.runtime.writer?.(event);
      let shown = false;
      const onText = (text: string): void => {
        shown = true;
        write({ type: 'delta', text });
      };
      if (primary && !breaker.open()) {
        try {
          const messages = await trimHistory(repairHistory(request.messages));
          const model = new GuardedModel(primary, deadlines, onText);
          const answer = await handler({
            ...request,
            messages,
            model,
            systemMessage: new SystemMessage(systemPrompt(turn)),
          });
          return spoken(answer, shown, write);
        } catch (error) {
          if (turn.question.signal?.aborted) throw error;
          const code = failureCode(error);
          breaker.note(code);
          log.warn({ code, turn: turn.question.turn }, 'the language model failed, the built-in understanding answers');
          if (shown) write({ type: 'reset' });
          shown = false;
        }
      }
      const offline = new OfflineModel(turn, { inPlaceOfAnother: primary !== undefined, onText });
      return spoken(await handler({ ...request, model: offline }), shown, write);
    },
  });
}

/** Our own id; and words before a tool call are taken back, since those after it are the answer. */
function spoken<Answer>(answer: Answer, shown: boolean, write: (event: Written) => void): Answer {
  if (!AIMessage.isInstance(answer)) return answer;
  answer.id = spokenId();
  if (shown && answer.tool_calls?.length) write({ type: 'reset' });
  return answer;
}
