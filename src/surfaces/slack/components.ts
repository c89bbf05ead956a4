import type { types } from '@slack/bolt';
import { actionId } from '../../chat/action.ts';
import type { Message } from '../../chat/message.ts';
import type { View, ViewTrack } from '../../chat/view.ts';
import { clip } from '../../chat/plain-text.ts';
import { oneLine } from './text.ts';

// Limits of Block Kit, https://docs.slack.dev/reference/block-kit.
const BUTTON_LABEL = 75;
const OPTION_LABEL = 75;
const PLACEHOLDER = 150;

export const plain = (text: string, length: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: clip(oneLine(text), length) || '…',
  emoji: false,
});

export const button = (label: string, id: string): types.Button => ({
  type: 'button',
  action_id: id,
  text: plain(label, BUTTON_LABEL),
});

/** Buttons and menus below a message. Whatever can be taken back by who caused it has "Delete". */
export function componentsOf(
  view: View,
  { owner, message, thread, page }: { owner: number; message: Message; thread: string | undefined; page: number },
): types.ActionsBlock[] {
  const list = view.parts.find((part) => part.kind === 'tracks');
  const menus = list?.kind === 'tracks' ? view.menus.map((menu) => menuOf(menu, list.tracks, owner)) : [];
  // Slack knows no button that cannot be pressed, so such a one is left out.
  const buttons = view.buttons
    .filter(({ disabled }) => !disabled)
    .map(({ label, action }) => button(label, actionId(action, owner)));
  if (message.cards.some((card) => card.kind === 'tracks' && card.items.length > 0))
    buttons.splice(-1, 0, button('Change …', changeId(message.turn, owner)));
  if (buttons.length === 0 && message.cards.some(({ kind }) => kind === 'statistic'))
    buttons.push(button('Delete', actionId({ do: 'delete', turn: message.turn }, owner)));
  const rows: [string, types.ActionsBlock['elements']][] = [
    ['menus', menus],
    ['buttons', buttons],
  ];
  return rows
    .filter(([, elements]) => elements.length > 0)
    .map(([kind, elements]) => ({ type: 'actions', block_id: blockId(kind, page, thread), elements }));
}

function menuOf(
  { label, action }: View['menus'][number],
  tracks: readonly ViewTrack[],
  owner: number,
): types.StaticSelect {
  return {
    type: 'static_select',
    action_id: actionId(action, owner),
    placeholder: plain(label, PLACEHOLDER),
    options: tracks.map(({ id, position, title, artist }) => ({
      text: plain(`${position}. ${title} – ${artist}`, OPTION_LABEL),
      value: String(id),
    })),
  };
}

/**
 * The thread of the conversation that a message belongs to: a click does not tell it where the message is for one person alone,
 * nor can it be told from a message that others answered in a thread of its own.
 */
const blockId = (kind: string, page: number, thread: string | undefined): string =>
  `et:${kind}:${page}:${thread ?? ''}`;

/** The thread a block id names. */
export const threadOf = (id: string): string | undefined => /^et:[a-z]+:\d+:(\d+\.\d+)$/.exec(id)?.[1];

/** The button that opens the form for what shall be otherwise: Slack's alone, so it is none of the common actions. */
const changeId = (turn: string, owner: number): string => `slack:change:${owner}:${turn}`;

/** Whose list it is. */
export function readChangeId(id: string): { owner: number } | undefined {
  const owner = /^slack:change:(\d{1,10}):[\w.-]{1,64}$/.exec(id)?.[1];
  return owner === undefined ? undefined : { owner: Number(owner) };
}
