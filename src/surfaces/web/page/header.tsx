import { useRef } from 'preact/hooks';
import type { Me } from './api.ts';
import { clearConversation, messages } from './conversation.ts';
import { pickFiles } from './drop-zone.tsx';
import { nextTheme, theme } from './theme.ts';
import { signOut } from './visitor.ts';

const THEME_ICONS = { system: '◐', dark: '☾', light: '☀' } as const;

export function Header({ me }: { me: Me | undefined }) {
  const confirm = useRef<HTMLDialogElement>(null);
  return (
    <header>
      <img src="/icon.svg" alt="" width="34" height="34" />
      <h1>EchoTune</h1>
      <div class="tools">
        {me && (
          <button class="quiet" onClick={pickFiles}>
            Import<span class="wide"> history</span>
          </button>
        )}
        <button
          class="quiet icon"
          onClick={nextTheme}
          aria-label={`Colours: ${theme.value}. Change`}
          title={`Colours: ${theme.value}`}
        >
          <span aria-hidden="true">{THEME_ICONS[theme.value]}</span>
        </button>
        {me && (
          <button class="quiet icon" aria-label="Menu" popovertarget="menu">
            <span aria-hidden="true">⋯</span>
          </button>
        )}
      </div>
      {me && <Menu me={me} onClear={() => confirm.current?.showModal()} />}
      <dialog ref={confirm} aria-labelledby="clear-title">
        <h2 id="clear-title">Clear the conversation?</h2>
        <p>The messages go for good. Your history, likes and dislikes stay.</p>
        <form
          method="dialog"
          onSubmit={(event) => {
            if ((event.submitter as HTMLButtonElement | null)?.value === 'clear') void clearConversation();
          }}
        >
          <button value="keep" class="quiet">
            Keep it
          </button>
          <button value="clear" class="primary">
            Clear
          </button>
        </form>
      </dialog>
    </header>
  );
}

/** A popover: the browser closes it on Escape or a click elsewhere, and puts the focus back. */
function Menu({ me, onClear }: { me: Me; onClear(): void }) {
  const menu = useRef<HTMLDivElement>(null);
  return (
    <div id="menu" ref={menu} class="menu" popover="auto">
      <p>
        Signed in as <bdi>{me.name}</bdi>
      </p>
      <button
        disabled={messages.value.length === 0}
        onClick={() => {
          menu.current?.hidePopover();
          onClear();
        }}
      >
        Clear conversation…
      </button>
      <a href="/docs">API for programs</a>
      {me.signed_in_by === 'session' && <button onClick={() => void signOut()}>Sign out</button>}
    </div>
  );
}
