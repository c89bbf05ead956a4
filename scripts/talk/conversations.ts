import type { Dialogue } from './dialogue.ts';
import { english } from './dialogues/english.ts';

const say = (name: string, ...turns: string[]): Dialogue => ({
  name,
  language: 'en',
  turns: turns.map((text) => ({ say: text })),
});

/** What docs/conversations.md shows. */
export const conversations: readonly Dialogue[] = [
  ...english.filter(({ name }) => name !== 'other subjects'),
  say(
    'somebody who does not know what they want',
    'hi',
    'I had a long day, surprise me',
    'hm, something I have not heard for half a year',
    'nicer, but a bit calmer please',
    'why the first two?',
    'I love the first one',
    'more like that one',
    'great, save it as After Work',
  ),
  say(
    'a party that has to be prepared',
    'make a playlist for a party, two hours, crowd pleasers, nothing explicit',
    'take out number 4',
    'add some Marmalade Republic',
    'shuffle it',
    'call it House Warming',
    'make it public',
    'undo',
    'thanks!',
  ),
  say(
    'looking back',
    'what was I listening to last summer?',
    'and which songs?',
    'play me some of those',
    'only the ones I used to love',
    'when did I first hear 月夜の温室?',
    'how many hours was that last year',
    'draw my listening clock',
  ),
  say(
    'a listener who asks for the impossible',
    'play me something by Radiohead',
    'ok, then something like them',
    'german schlager from the 60s with bagpipes',
    'just something with energy',
    'without Los Relojes de Sal and Abril de Cobre',
    'why number 3?',
    'what is the capital of Australia?',
    'fine, ten old favourites',
  ),
  say(
    'studying for a long time',
    'three hours of quiet music without vocals for studying',
    'nothing I heard this week',
    'a bit more energy',
    'not so much Caspar Wexmoor',
    'swap number 2 for something else',
    'save this as Deep Work',
    'how long is it?',
    'add five more',
  ),
];
