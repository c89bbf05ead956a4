import { seedOf, type Turn } from './turn.ts';
import { sayHelp, sayNotYet, saySmalltalk, sayOutOfScope } from './words/say-help.ts';

/** What the built-in understanding does with a question: call a tool, once for each set of arguments, or say something. */
export type Plan =
  | { readonly tool: string; readonly args: readonly Record<string, unknown>[] }
  | { readonly text: string };

export function planAnswer({ question, understood, state }: Turn): Plan {
  const { intent, slots } = understood;
  const { refs, verdict } = slots;
  const name = slots.name ?? slots.artists?.[0];
  const seed = seedOf(question.turn);
  const { metric, entity: _entity, playlist: _p, name: _n, refs: _r, verdict: _v, op: _o, ...wishes } = slots;
  switch (intent) {
    case 'recommend_tracks':
    case 'create_playlist':
    case 'refine':
    case 'more_like_this':
      return { tool: 'recommend_tracks', args: [wishes] };
    case 'undo': {
      const before = state.past.at(-1);
      return before
        ? { tool: 'recommend_tracks', args: [before] }
        : { text: 'There is nothing to go back to yet. What would you like to hear?' };
    }
    case 'get_listening_stats':
    case 'get_charts': {
      const { period, count } = slots;
      return {
        tool: 'get_listening_stats',
        args: [{ statistic: metric ?? 'totals', ...given({ from: period?.from, to: period?.to, name, limit: count }) }],
      };
    }
    case 'give_feedback':
      if (verdict === undefined) return { text: 'Did you like it or not? Say for example “I love the second one”.' };
      return { tool: 'give_feedback', args: [{ verdict, ...given({ positions: refs, artist: name }) }] };
    case 'explain_recommendation':
      return { tool: 'explain_recommendation', args: refs ? refs.slice(0, 3).map((position) => ({ position })) : [{}] };
    case 'import_help':
      return { tool: 'import_help', args: [{}] };
    case 'help':
      return { text: sayHelp() };
    case 'smalltalk':
      return { text: saySmalltalk(question.text, seed) };
    case 'out_of_scope':
      return { text: sayOutOfScope(seed) };
    case 'save_playlist':
    case 'edit_playlist':
    case 'connect_spotify':
    case 'account_data':
    case 'now_playing_or_info':
      return { text: sayNotYet(intent) };
  }
}

/** Only what is there: the tools' schemas know no undefined. */
const given = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
