import { isExplain, isMoreLike } from './intents/about-list.ts';
import { readVerdict } from './intents/verdicts.ts';
import type { Item } from './items.ts';
import { cueFor, matchMistypedArtists } from './match-artists.ts';
import { matchNames } from './match-names.ts';
import { readRefs } from './numbers.ts';
import type { UnderstandQuestion, Understood } from './question.ts';
import { readMeanings } from './read-items.ts';
import { titleRefs } from './title-refs.ts';
import { createUtterance, type Utterance } from './utterance.ts';

/** "I love the second one", "never play Drake again", "dislike 3". */
export function readFeedback(
  { previous, knownArtists }: UnderstandQuestion,
  utterance: Utterance,
  known: readonly Item[],
): Understood | undefined {
  const { line } = utterance;
  const verdict = readVerdict(line);
  if (!verdict || asksForMusic(line) || isExplain(line) || MEANT.test(line)) return undefined;
  if (isMoreLike(line) && !LIKES.test(line)) return undefined;
  const results = previous?.results ?? [];
  const about = (refs: number[]): Understood => ({ intent: 'give_feedback', slots: { verdict, refs } });
  const titles = titleRefs(line, previous);
  const refs = titles.length > 0 ? titles : readRefs(utterance, previous?.results?.length, BARE_DIGITS.test(line));
  if (refs.length > 0) return about(refs);
  const artists = known.length > 0 ? known : judgedArtists(utterance, knownArtists);
  const [artist] = artists;
  if (artist) {
    const asModel = cueFor(utterance, artist.start, []) === 'similar' && !/(?:^| )fan of(?= |$)/.test(line);
    if (asModel || artists.length > 1 || artist.kind !== 'artist') return undefined;
    return { intent: 'give_feedback', slots: { verdict, artists: [artist.name] } };
  }
  if (results.length > 0 && ALL.test(line)) return about(results.map((_, i) => i + 1));
  if (results.length === 1 && POINTING.test(line) && utterance.tokens.length <= 8) return about([1]);
  if (
    utterance.tokens.length <= 10 &&
    (BARE.test(line) || /(?:^| )(?:love|like|hate|dislike) (?:all of )?(?:these|them|those)(?: all)?$/.test(line))
  )
    return { intent: 'give_feedback', slots: { verdict } };
  return undefined;
}

/** "I like the first one" is a verdict, "something like the first one" a wish. */
const LIKES =
  /(?:^| )(?:dont|didnt|not) (?:really )?like(?= |$)|^(?:(?:ok|yes|oh|and|but|hey) )*(?:i|we) (?:really |do |also |quite )*(?:like|liked|love|loved) (?!more )/;

/** "I meant the band, not the genre" puts right what was said, and judges nothing. */
const MEANT = /(?:^| )(?:i|we) (?:mean|meant)(?= )/;

/** Digits that are positions without a word for it: "dislike 3", "1 and 3 are great". */
const BARE_DIGITS =
  /^(?:skip|not) \d{1,2}$|^(?:i )?(?:really )?(?:dis)?like(?:d)? \d|^(?:love|hate|block|ban|thumbs up|thumbs down|upvote|downvote|yes|no|big yes|big no)(?: (?:for|to|on))? ?\d|(?:^| )(?:\d+ (?:is|was) )|(?:^| )\d{1,2} and \d{1,2}(?: |$)/;
const ALL = /(?:^| )(?:these|those|them|all of (?:them|these|those)|all)(?= |$)/;
/** Praise or blame of what is not said: it is feedback, even when nobody knows of what. */
const BARE =
  /^(?:(?:oh|wow|ok|yes|no|and|but|ugh|yeah|nah|hey|really) )*(?:i (?:really |absolutely |totally |just )?(?:love|like|hate|dislike|loved|liked|hated|enjoyed|enjoy|adore|dont like|didnt like|cant stand|dig) (?:this|that|it|these|those|them|this one|that one|this song|that song|this track|the song)|(?:this|that) (?:one |song |track )?(?:is|was) (?:so |really |very |absolutely |not )*(?:great|good|awesome|amazing|bad|terrible|awful|horrible|boring|perfect|annoying|my favou?rite|trash|garbage|overplayed|beautiful)|not my (?:thing|taste|style|cup of tea)|thumbs (?:up|down)|meh|yuck|(?:great|good|nice|awesome|amazing|excellent|lovely|beautiful|terrible|awful|bad|boring|perfect|brilliant) (?:song|songs|track|tracks|tune|pick|picks|choice|choices|list|one|ones|selection|playlist|recommendations?|suggestions?)|(?:love|loved|like|liked|hate|hated|loving|liking|hating|adore|dig|enjoyed) (?:it|this|that|them|these|those|this one|that one|all of (?:it|them|these))|(?:they|these|those) (?:are|were) (?:all )?(?:so |really |very |absolutely |not )*(?:great|good|awesome|amazing|bad|terrible|awful|horrible|boring|perfect|annoying|trash|garbage|beautiful)|none of (?:these|those|them)|not (?:these|those|them|for me|this|that|this one|that one|good|great)|what a (?:tune|song|banger|track)|(?:this|that) (?:slaps|rocks|sucks|bangs|rules))(?: .{0,20})?$/;
const POINTING = /(?:^| )(?:this|that|it|this one|that one|this song|that song)(?= |$)/;

/** "I'd love something slow" praises nothing; "don't recommend Drake" asks for nothing. */
function asksForMusic(line: string): boolean {
  const rest = line
    .replace(
      /(?:that|this|the (?:first|second|third|fourth|fifth|last)) (?:song|track)|(?:song|track) (?:number )?\d{1,2}/g,
      '',
    )
    .replace(
      /(?:no more|never (?:recommend|suggest)|(?:dont|do not|stop) (?:ever )?(?:recommend|recommending|suggest|suggesting|show me))/g,
      '',
    );
  return /^(?:the |some )*(?:very )?(?:best|greatest)(?= )|(?:^| )(?:would|id|play me|give me|recommend|suggest|show me|find|playlist|feel like|something|anything|songs?|music|more|mix|else)(?= |$)/.test(
    rest,
  );
}

/** Artists of the verdict, mistyped ones and those nobody has played yet among them. */
function judgedArtists(utterance: Utterance, knownArtists: readonly string[]): Item[] {
  const near = matchMistypedArtists(utterance, knownArtists, []);
  const verb =
    /(?:^| )(?:like|love|hate|play|by|recommend|ban|block|mute|dislike|stand|of|adore|suggest|more|over|with)(?= )/;
  if (!verb.test(utterance.line)) return near;
  const probe = createUtterance(utterance.text, utterance.tokens);
  readMeanings(probe); // what means something else is no name
  return [
    ...near,
    ...matchNames(probe, [])
      .slice(0, 1)
      .filter(({ start }) => near.every((item) => item.start !== start)),
  ];
}
