import type { Slots } from './api.ts';
import { busy, send } from './conversation.ts';
import { addable, chipsOf } from './chips.ts';

/** How the request was understood, piece by piece: each can be taken away, and others added. */
export function SlotChips({ slots }: { slots: Slots }) {
  const chips = chipsOf(slots);
  const groups = addable(slots);
  return (
    <div class="slots" role="group" aria-label="How I understood you">
      {chips.map(({ key, label, without }) => (
        <button
          key={key}
          disabled={busy.value}
          aria-label={`Without ${label}`}
          title="Take this away"
          onClick={() => void send(`Without “${label}”`, without)}
        >
          {label} <span aria-hidden="true">×</span>
        </button>
      ))}
      <select
        aria-label="Add to the request"
        disabled={busy.value}
        value=""
        onChange={({ currentTarget }) => {
          const chosen = groups.flatMap(({ options }) => options).find(({ key }) => key === currentTarget.value);
          currentTarget.value = '';
          if (chosen) void send(`And ${chosen.label}`, chosen.slots);
        }}
      >
        <option value="">+ add</option>
        {groups.map(({ title, options }) => (
          <optgroup key={title} label={title}>
            {options.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
