import type { Utterance } from './utterance.ts';

/** How strongly the words before a place announce a name: "by" and "like" do, "play" and "some" may. */
export type Cue = 'similar' | 'by' | 'exclude' | 'weak' | 'none';

const SIMILAR =
  /(?<=\s)(?:(?<!(?:^|\s)(?:i|you|would|id|we|they|dont|didnt|do|feel|really|also|looks?|youd|to|not|never) )like|similar(?: (?:artists?|bands?|songs?|music|tracks?|stuff|singers?|sounds?|acts) to| to)?|(?:in the )?(?:style|vein|spirit|manner|mood|direction) of|sound(?:s|ing)? like|feels? like|reminiscent of|remind(?:s|ing)? me of|inspired by|influenced by|fans? of|based on|such as|along the lines of|resembl(?:es|ing|e)|akin to|close to|mix between|between|cross between|(?:mix|blend|mixture|combination|fusion|mash ?up|marriage|crossover) of|meets?|mixed with|crossed with|blended with|combined with|blend|combine|mix|into|if you like|think|(?<=songs |music |something )for fans of|who (?:only |really )?(?:likes?|loves?|adores?|digs)|people like|(?:equal )?parts?|half)$/;
const BY =
  /(?<=\s)(?:(?<!(?:inspired|influenced|go|stand|close|near|step) )by|artists?|bands?|singers?|rappers?|(?:songs?|music|tracks?|albums?|stuff|hits|best|discography|works?) (?:of|from)|only|nothing but|just|entirely|exclusively|featuring|feat|ft)$/;
const EXCLUDE =
  /(?<=\s)(?:without|no|no more|except(?: for)?|excluding|exclude|besides|apart from|aside from|other than|anything but|minus|never play|dont play|stop playing|remove|drop|ban|block|hate|dislike|detest|loathe|despise|(?:dont|didnt|do not|did not|never) (?:really )?(?:like|liked|love|enjoy|dig)|not a fan of|cant stand|cannot stand|avoid|not|leave out|less|nothing by|nothing from|tired of|sick of|enough of|enough|instead of|rather than|never|mute)$/;
const WEAK =
  /(?<=\s)(?:some|play|more|listen(?:ing)? to|put on|hear|from|want|love|loved|loving|adore|about|add|any|plus|with|heard|played|discovered|discover|of|me|than|need|throw in|include|including|(?<=\bi(?: really| also)? )like)$/;
/** Between a cue and a name these may stand. */
const FILLER =
  /(?: (?:the|a|an|some|more|any|of|music|songs?|tracks?|stuff|something|anything|by|from|artists?|bands?|singer|rapper|all|much|old|new|early|classic|good))$/;

/** The cue right before a token, looking over fillers ("no more songs by"). */
export function cueBefore({ tokens }: Utterance, start: number): Cue {
  if (start === 0) return 'none';
  const from = Math.max(0, start - 6);
  const before = tokens
    .slice(from, start)
    .map(({ word }) => word)
    .join(' ');
  const direct = cueIn(before);
  let far: Cue = 'none';
  // Filler by filler: "in the style of early" is a cue without its last word, and none without its last two.
  for (let bare = before; far === 'none';) {
    const shorter = ` ${bare}`.replace(FILLER, '').trimStart();
    if (shorter === bare) break;
    bare = shorter;
    far = cueIn(bare);
  }
  if (far === 'exclude' || far === 'similar') return far;
  return direct === 'none' ? far : direct;
}

function cueIn(before: string): Cue {
  const words = ` ${before}`;
  if (EXCLUDE.test(words)) return 'exclude';
  if (SIMILAR.test(words)) return 'similar';
  if (BY.test(words)) return 'by';
  return WEAK.test(words) ? 'weak' : 'none';
}

export const isStrong = (cue: Cue): boolean => cue === 'similar' || cue === 'by' || cue === 'exclude';
