import type { Intent, Slots } from '../domain/slots.ts';
import { isChart } from './intents/charts.ts';
import { matchArtists, matchMistypedArtists } from './match-artists.ts';
import { readCount, readRefs } from './numbers.ts';
import { readPeriod } from './periods.ts';
import type { UnderstandQuestion, Understood } from './question.ts';
import type { StatisticRequest } from './statistics.ts';
import type { Utterance } from './utterance.ts';

/** Period, number and name of a question about the user's listening. */
export function readStatisticQuestion(
  { knownArtists, now, timezone, previous }: UnderstandQuestion,
  utterance: Utterance,
  request: StatisticRequest,
): Understood {
  const intent: Intent = isChart(utterance.line) ? 'get_charts' : 'get_listening_stats';
  const slots: Slots = { metric: request.metric, ...(request.entity ? { entity: request.entity } : {}) };
  if (
    request.metric === 'totals' &&
    request.nameAt !== undefined &&
    /^(?:music|songs|to|the|a|it|this|in|last|on)$/.test(
      utterance.tokens.find((_, i) => (utterance.offsets[i] ?? 0) >= (request.nameAt ?? 0))?.word ?? '',
    )
  )
    return readStatisticQuestion({ knownArtists, now, timezone } as UnderstandQuestion, utterance, {
      metric: 'totals',
    });
  if (/^(?:first|last)-play$/.test(request.metric) && previous?.results) {
    const refs = readRefs(utterance, previous.results.length, false);
    if (refs.length > 0 && utterance.tokens.some(({ word }) => /^(?:one|number|song|track)$/.test(word)))
      return { intent, slots: { ...slots, refs } };
  }
  const [artist] = request.metric.startsWith('top-') ? [] : matchArtists(utterance, knownArtists);
  let name = artist?.kind === 'artist' ? artist.name : undefined;
  if (request.nameAt !== undefined) name ??= nameAfter(utterance, request.nameAt, knownArtists);
  if (name === undefined || request.nameAt === undefined) {
    const period = readPeriod(utterance, now, timezone, 'all');
    if (period) slots.period = period;
  }
  if (request.metric.startsWith('top-') || request.metric === 'skips') {
    const count = readCount(utterance);
    if (count !== undefined && count > 1) slots.count = count;
  }
  if (name !== undefined) {
    if (artist?.kind === 'artist' && artist.name === name) slots.artists = [name];
    else slots.name = name.slice(0, 120);
  }
  return { intent, slots };
}

/** The rest of "when did I first hear …", as it was written. */
function nameAfter(utterance: Utterance, at: number, knownArtists: readonly string[]): string | undefined {
  let start = utterance.offsets.findIndex((offset) => offset >= at);
  if (start < 0) return undefined;
  const skipped =
    /^(?:the|a|an|song|track|artist|band|singer|of|to|called|that|album|any|music|by|something|anything|from)$/;
  const { tokens } = utterance;
  while (start < tokens.length - 1 && skipped.test(tokens[start]?.word ?? '') && !tokens[start]?.capital) start += 1;
  let end = tokens.length;
  const after = /^(?:for|the|first|time|ever|on|spotify|please|again|lately|exactly)$/;
  while (end > start && after.test(tokens[end - 1]?.word ?? '') && !tokens[end - 1]?.capital) end -= 1;
  const [first, last] = [tokens[start], tokens[end - 1]];
  if (!first || !last || start >= end) return undefined;
  const [near] = matchMistypedArtists(utterance, knownArtists, []);
  if (near?.kind === 'artist' && near.start === start && near.end === end) return near.name;
  return utterance.text.slice(first.start, last.end);
}
