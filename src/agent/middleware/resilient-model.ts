import type { ChatOpenAICompletions } from '@langchain/openai';
import { createMiddleware } from 'langchain';
import { AIMessage, SystemMessage } from '@langchain/core/messages';
import type { Log } from '../../services/ports.ts';
import type { CircuitBreaker } from '../circuit-breaker.ts';
import { GuardedModel, type Deadlines } from '../guarded-model.ts';
import { namesInvented } from '../invented-tracks.ts';
import { failureCode, ModelFault } from '../model-fault.ts';
import { OfflineModel } from '../offline-model.ts';
import { systemPrompt } from '../prompts/system.ts';
import { estimateTokens, type TokenBudget } from '../token-budget.ts';
import { AgentContext } from '../turn.ts';
import { sayInstead } from '../words/say-help.ts';
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
  readonly budget: TokenBudget;
  readonly deadlines: Deadlines;
  readonly log: Log;
}

/** The schemas of the tools go along with every question; about so many tokens. */
const TOOLS_TOKENS = 2500;

/** What the server itself says it took, where it says so. */
function usageOf({ response_metadata: metadata }: AIMessage): number | undefined {
  const tokens: unknown = metadata['tokens'];
  return typeof tokens === 'number' && tokens > 0 ? tokens : undefined;
}

/** Asks the language model, and the built-in one when there is none, when it just failed, or when its answer is of no use. */
export function resilientModel({ primary, breaker, budget, deadlines, log }: Needs) {
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
      // A click says itself what it means: no model has to understand it.
      const asked = primary !== undefined && turn.question.meant === undefined;
      const paid = asked && !breaker.open() && (await budget.allows(turn.question.user.id));
      if (asked && paid) {
        const messages = await trimHistory(repairHistory(request.messages));
        const system = new SystemMessage(systemPrompt(turn));
        let read = estimateTokens([system, ...messages]) + TOOLS_TOKENS;
        try {
          const model = new GuardedModel(primary, deadlines, onText);
          const answer = await handler({
            ...request,
            messages,
            model,
            systemMessage: system,
          });
          if (AIMessage.isInstance(answer)) read = usageOf(answer) ?? read + estimateTokens([answer]);
          if (AIMessage.isInstance(answer) && namesInvented(answer.text, turn.state.results))
            throw new ModelFault('invented');
          return spoken(answer, shown, write);
        } catch (error) {
          if (turn.question.signal?.aborted) throw error;
          const code = failureCode(error);
          breaker.note(code);
          log.warn({ code, turn: turn.question.turn }, 'the language model failed, the built-in understanding answers');
          if (shown) write({ type: 'reset' });
          shown = false;
        } finally {
          await budget.spend(turn.question.user.id, read).catch((error: unknown) => {
            log.error({ err: error }, 'the use of the language model could not be noted');
          });
        }
      }
      const note = !asked ? undefined : sayInstead(paid || breaker.open() ? 'fallback' : 'budget', turn.language);
      const offline = new OfflineModel(turn, { note, onText });
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
