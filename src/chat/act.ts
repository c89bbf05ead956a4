import { UserError } from '../domain/errors.ts';
import type { Services } from '../services/index.ts';
import type { Ports } from '../services/ports.ts';
import { historyOf } from './history.ts';
import type { Action } from './action.ts';
import type { Incoming, ListItem, Message } from './message.ts';

/** Who clicked: whose conversation it is was decided when the message was posted. */
export type Click = Pick<Incoming, 'user' | 'conversation'>;

/** What a click leads to. */
export type ActionResult =
  /** A private word to who clicked. */
  | { readonly kind: 'note'; readonly text: string }
  /** The message as it looks now, on this page, and perhaps a private word. */
  | { readonly kind: 'update'; readonly message: Message; readonly page: number; readonly text?: string }
  /** A new question, answered like any other. */
  | { readonly kind: 'ask'; readonly text: string; readonly meant: NonNullable<Incoming['meant']> }
  | { readonly kind: 'delete' };

interface Needs extends Pick<Ports, 'conversations'> {
  readonly services: Pick<Services, 'feedback' | 'playlists'>;
}

const NOT_YOURS =
  'These buttons belong to somebody else’s list. Ask me for one of your own, with /recommend or in a direct message.';

/** Carries out what a click means. Everything is looked up in the clicker's own conversation: another one's list is not found there. */
export async function act(
  needs: Needs,
  click: Click,
  { action, owner }: { action: Action; owner: number },
): Promise<ActionResult> {
  const { user, conversation } = click;
  if (owner !== user.id) throw new UserError('forbidden', NOT_YOURS);
  if (action.do === 'delete') return { kind: 'delete' };
  const message = await findMessage(needs, click, action.turn);
  const card = message.cards.find((one) => one.kind === 'tracks' || one.kind === 'playlist');
  if (!card) throw new UserError('not_found', 'There is no list in this message any more.');
  const items: readonly ListItem[] = card.items;
  const slots = card.kind === 'tracks' ? card.slots : {};
  switch (action.do) {
    case 'page':
      return { kind: 'update', message, page: action.page };
    case 'verdict': {
      const { track } = chosen(items, action.trackId);
      await needs.services.feedback.give({
        userId: user.id,
        target: { type: 'track', id: track.id },
        verdict: action.verdict,
      });
      const updated = await findMessage(needs, { user, conversation }, action.turn);
      const text =
        action.verdict === 'like'
          ? `Noted with a heart: “${track.title}” by ${track.artist}.`
          : `Understood: “${track.title}” by ${track.artist} stays away from now on.`;
      return { kind: 'update', message: updated, page: pageOf(items, track.id), text };
    }
    case 'more': {
      const { track } = chosen(items, action.trackId);
      const model = `${track.title} by ${track.artist}`;
      const name = model.length > 120 ? track.artist.slice(0, 120) : model;
      return {
        kind: 'ask',
        text: `More like “${track.title}”`,
        meant: { intent: 'more_like_this', slots: { similar_to: [name] } },
      };
    }
    case 'again':
      return { kind: 'ask', text: 'Others, please', meant: { intent: 'refine', slots } };
    case 'save':
      return { kind: 'ask', text: 'Save this list', meant: { intent: 'save_playlist', slots: {} } };
    case 'shuffle':
      return {
        kind: 'ask',
        text: 'Shuffle it',
        meant: { intent: 'edit_playlist', slots: { op: 'reorder', sort: 'random' } },
      };
    case 'undo':
      return { kind: 'ask', text: 'Undo', meant: { intent: 'undo', slots: {} } };
    case 'why':
      return { kind: 'note', text: whyOf(items) };
  }
}

async function findMessage(needs: Needs, { user, conversation }: Click, turn: string): Promise<Message> {
  const found = (await historyOf(needs, user, conversation)).find(
    (message) => message.turn === turn && message.role === 'assistant',
  );
  if (!found) throw new UserError('not_found', 'I do not have this list any more. Ask me again, and I make a new one.');
  return found;
}

function chosen(items: readonly ListItem[], trackId: number | undefined): ListItem {
  const item = items.find(({ track }) => track.id === trackId);
  if (!item) throw new UserError('not_found', 'That track is not in this list.');
  return item;
}

/** Page of ten on which a track stands. */
const pageOf = (items: readonly ListItem[], trackId: number): number =>
  Math.floor(
    Math.max(
      0,
      items.findIndex(({ track }) => track.id === trackId),
    ) / 10,
  );

const WHY = 10;

function whyOf(items: readonly ListItem[]): string {
  const lines = items.slice(0, WHY).map(({ track, reasons }, i) => {
    const why = reasons.length > 0 ? reasons.join('; ') : 'it fits your request';
    return `${i + 1}. “${track.title}” by ${track.artist}: ${why}.`;
  });
  return lines.join('\n');
}
