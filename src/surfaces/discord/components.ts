import {
  ButtonStyle,
  ComponentType,
  TextInputStyle,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIModalInteractionResponseCallbackData as Modal,
  type APIStringSelectComponent,
} from 'discord.js';
import { actionId } from '../../chat/action.ts';
import type { Message } from '../../chat/message.ts';
import type { View, ViewTrack } from '../../chat/view.ts';
import { clip, plainText } from './escape.ts';

export type Row = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;

const ROWS = 5;
const BUTTONS_OF_ROW = 5;
const OPTIONS = 25;
/** Of an option of a menu. */
const LABEL = 100;

/** Buttons and menus below a message. Whatever can be taken back by who caused it has "Delete". */
export function componentsOf(view: View, { owner, message }: { owner: number; message: Message }): Row[] {
  const { turn, cards } = message;
  const list = view.parts.find((part) => part.kind === 'tracks');
  const menus = list?.kind === 'tracks' ? view.menus.map((menu) => menuRow(menu, list.tracks, owner)) : [];
  const buttons = view.buttons.map(({ label, action, disabled = false }) =>
    button(label, actionId(action, owner), disabled),
  );
  if (cards.some((card) => card.kind === 'tracks' && card.items.length > 0))
    buttons.splice(-1, 0, button('Change …', changeId(turn, owner)));
  if (buttons.length === 0 && cards.some(({ kind }) => kind === 'statistic'))
    buttons.push(button('Delete', actionId({ do: 'delete', turn }, owner)));
  const rows = [...menus];
  for (let i = 0; i < buttons.length; i += BUTTONS_OF_ROW)
    rows.push({ type: ComponentType.ActionRow, components: buttons.slice(i, i + BUTTONS_OF_ROW) });
  return rows.slice(0, ROWS);
}

const button = (label: string, id: string, disabled = false): APIButtonComponent => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  custom_id: id,
  label,
  ...(disabled ? { disabled } : {}),
});

function menuRow({ label, action }: View['menus'][number], tracks: readonly ViewTrack[], owner: number): Row {
  const options = tracks.slice(0, OPTIONS).map(({ id, position, title, artist }) => ({
    label: clip(plainText(`${position}. ${title} – ${artist}`), LABEL),
    value: String(id),
  }));
  return {
    type: ComponentType.ActionRow,
    components: [
      { type: ComponentType.StringSelect, custom_id: actionId(action, owner), placeholder: clip(label, 150), options },
    ],
  };
}

/** Where the words of the form are found. */
export const WISH = 'wish';

/** The id of the button that opens the form, and of the form: Discord alone has it, so it is none of the common actions. */
export const changeId = (turn: string, owner: number): string => `discord:change:${owner}:${turn}`;

export function readChangeId(id: string): { owner: number } | undefined {
  const owner = /^discord:change:(\d{1,10}):[\w.-]{1,64}$/.exec(id)?.[1];
  return owner === undefined ? undefined : { owner: Number(owner) };
}

/** A form for what shall be otherwise. */
export const changeForm = (id: string): Modal => ({
  custom_id: id,
  title: 'Change this list',
  components: [
    {
      type: ComponentType.Label,
      label: 'What shall be otherwise?',
      component: {
        type: ComponentType.TextInput,
        custom_id: WISH,
        style: TextInputStyle.Short,
        placeholder: 'slower, without Drake, more like the second …',
        min_length: 1,
        max_length: 300,
        required: true,
      },
    },
  ],
});
