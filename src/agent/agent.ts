import { createAgent } from 'langchain';
import { AIMessage, HumanMessage, ToolMessage, type BaseMessage } from '@langchain/core/messages';
import type { Agent, AgentEvent, AgentQuestion } from '../chat/agent.ts';
import type { Card } from '../chat/message.ts';
import type { Services } from '../services/index.ts';
import type { Ports } from '../services/ports.ts';
import { LANGUAGES, type Language } from '../understanding/languages/language.ts';
import { understand, type Understood } from '../understanding/understand.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { loadState } from './dialogue-state.ts';
import type { Deadlines } from './guarded-model.ts';
import { createKnownArtistsCache } from './known-artists-cache.ts';
import { createLanguageModel, forbidTracing, type LanguageModelSettings } from './language-model.ts';
import { modelCallLimit, toolCallLimit } from './middleware/call-limits.ts';
import { finalText } from './middleware/final-text.ts';
import { resilientModel, type Written } from './middleware/resilient-model.ts';
import { sanitisedToolErrors } from './middleware/tool-errors.ts';
import { toolPolicy } from './middleware/tool-policy.ts';
import { OfflineModel } from './offline-model.ts';
import { artifactOf } from './say-tool-results.ts';
import { sayNotDone } from './words/say-help.ts';
import { createTokenBudget } from './token-budget.ts';
import { agentTools } from './tools/index.ts';
import { AgentContext, type Turn } from './turn.ts';

interface Needs extends Pick<Ports, 'conversations' | 'modelUsage' | 'clock' | 'log'> {
  readonly services: Services;
  readonly languageModel: LanguageModelSettings;
  /** Limits of one answer of the language model; by default 20 s in all, 10 s until it begins and 6 s between two pieces. */
  readonly deadlines?: Deadlines;
  /** Longest run of one tool, ms; 10 s by default. */
  readonly toolMs?: number;
}

/** People wait for seconds, and the built-in understanding answers at once. */
const DEADLINES: Deadlines = { wholeMs: 20_000, firstMs: 10_000, idleMs: 6_000 };
const MODEL_CALLS = 6;
const TOOL_CALLS = 4;
/** Messages of the conversation that a language model is shown. */
const HISTORY = 20;
/** Most cards of one answer; of lists the last counts. */
const CARDS = 4;

/** The agent: one code path, whether a language model is configured or not. */
export function createAgentReply(needs: Needs): Agent {
  forbidTracing();
  const { languageModel, clock, log, deadlines = DEADLINES, toolMs = 10_000 } = needs;
  const primary = createLanguageModel(languageModel);
  const agent = createAgent({
    model: new OfflineModel(),
    tools: agentTools,
    contextSchema: AgentContext,
    // From the outside in: each may rely on what stands below it.
    middleware: [
      finalText,
      modelCallLimit(MODEL_CALLS),
      toolCallLimit(TOOL_CALLS),
      resilientModel({
        primary,
        breaker: createCircuitBreaker({ clock }),
        budget: createTokenBudget(needs, languageModel.dailyTokens),
        deadlines,
        log,
      }),
      sanitisedToolErrors({ log }),
      toolPolicy(toolMs),
    ],
  });
  const knownArtists = createKnownArtistsCache(needs);

  async function* reply(question: AgentQuestion): AsyncGenerator<AgentEvent, void, undefined> {
    const { user, conversation, signal } = question;
    const [state, known] = await Promise.all([loadState(needs, user.id, conversation), knownArtists(user)]);
    const now = clock.now();
    const { request, results, statistic, focus } = state;
    const previous = request
      ? { ...request, results, statistic, focus }
      : statistic && { intent: 'get_listening_stats' as const, slots: {}, statistic };
    const understood: Understood =
      question.meant ??
      understand({
        text: question.text,
        knownArtists: known.names,
        now,
        timezone: user.timezone,
        previous,
        language: state.language,
      });
    const language = understood.language ?? state.language ?? languageOf(user.locale);
    const turn: Turn = {
      question,
      services: needs.services,
      now,
      knownArtists: known.artists,
      understood,
      language,
      state: understood.language && understood.language !== state.language ? { ...state, language } : state,
      calls: { models: 0, tools: 0 },
    };
    const messages = primary ? await history(needs, question) : [new HumanMessage(question.text)];
    let text = '';
    const cards: Card[] = [];
    try {
      const stream = await agent.stream(
        { messages },
        { context: { turn }, streamMode: ['custom', 'updates'], ...(signal ? { signal } : {}) },
      );
      for await (const [mode, chunk] of stream) {
        if (mode === 'custom') yield chunk as Written;
        else {
          for (const message of messagesIn(chunk)) {
            if (ToolMessage.isInstance(message)) cards.push(...(artifactOf(message)?.cards ?? []));
            else if (AIMessage.isInstance(message) && message.text !== '') text = message.text;
          }
        }
      }
    } finally {
      // A question back is answered by the next message, or forgotten.
      if (turn.state.pending && turn.state.pending === state.pending) {
        const { pending: _unanswered, ...rest } = turn.state;
        turn.state = rest;
      }
      if (turn.state !== state) await needs.conversations.setState(user.id, conversation, turn.state);
    }
    yield { type: 'final', text: text.trim() || sayNotDone(language), cards: lastCards(cards) };
  }

  return { modelName: primary ? languageModel.model : 'built-in', reply };
}

/** The user's own language, where we speak it. */
const languageOf = (locale: string): Language =>
  LANGUAGES.find((language) => language === locale.slice(0, 2).toLowerCase()) ?? 'en';

/** The conversation before this turn, and its question. */
async function history(
  { conversations }: Needs,
  { user, conversation, turn, text }: AgentQuestion,
): Promise<BaseMessage[]> {
  const stored = await conversations.messages(user.id, conversation, HISTORY + 1);
  const before = stored.filter((message) => message.turn !== turn).slice(-HISTORY);
  return [
    ...before.map((message) =>
      message.role === 'user' ? new HumanMessage(message.text) : new AIMessage(message.text),
    ),
    new HumanMessage(text),
  ];
}

function messagesIn(update: unknown): BaseMessage[] {
  if (typeof update !== 'object' || update === null) return [];
  return Object.values(update).flatMap((part: unknown) =>
    typeof part === 'object' && part !== null && 'messages' in part && Array.isArray(part.messages)
      ? (part.messages as BaseMessage[])
      : [],
  );
}

/** A model that asked twice for tracks meant the second list. */
function lastCards(cards: readonly Card[]): Card[] {
  const lastList = cards.findLastIndex(({ kind }) => kind === 'tracks');
  const lastHelp = cards.findLastIndex(({ kind }) => kind === 'import_help');
  return cards
    .filter(({ kind }, i) => (kind === 'tracks' ? i === lastList : kind === 'import_help' ? i === lastHelp : true))
    .slice(-CARDS);
}
