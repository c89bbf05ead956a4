import { useEffect, useRef } from 'preact/hooks';
import { CardView } from './cards.tsx';
import { announcement, askAgain, busy, messages, send, stop, type Shown } from './conversation.ts';
import { ImportCard } from './import-card.tsx';
import { currentImport, hasHistory } from './import-state.ts';
import { Welcome } from './welcome.tsx';

const SUGGESTIONS = [
  'Upbeat songs I have not heard for a while',
  'Ten favourites from last summer',
  'What do I skip most?',
  'Something calm for the evening',
];

/** CSS pixels: above the newest question, and how far from the end still counts as there. */
const GAP = 12;
const NEAR = 80;

export function ChatView({ name }: { name: string }) {
  const { log, onScroll } = useFollowing();
  const empty = messages.value.length === 0;
  const knows = hasHistory.value === true;
  return (
    <div class="chat">
      <div class="log" ref={log} role="log" aria-label="Conversation" aria-live="off" tabIndex={0} onScroll={onScroll}>
        {empty && <Welcome name={name} knowsHistory={knows} />}
        {messages.value.map((message) => (
          <Bubble key={message.key} message={message} />
        ))}
        {currentImport.value && <ImportCard view={currentImport.value} />}
      </div>
      <div class="foot">
        <p class="vh" role="status" aria-live="polite">
          {announcement.value}
        </p>
        {empty && knows && (
          <div class="chips" role="group" aria-label="Suggestions">
            {SUGGESTIONS.map((suggestion) => (
              <button key={suggestion} onClick={() => void send(suggestion)}>
                {suggestion}
              </button>
            ))}
          </div>
        )}
        <Composer onSend={(text) => void send(text)} />
      </div>
    </div>
  );
}

/**
 * Keeps what is being said in view, until its question has reached the top: a long answer is read from its beginning. A reader
 * who scrolls up is left alone until something new is asked or imported.
 */
function useFollowing() {
  const log = useRef<HTMLDivElement>(null);
  const follow = useRef(true);
  const newest = useRef('.user'); // where what came last begins
  const importing = currentImport.value !== undefined;
  const questions = messages.value.filter(({ role }) => role === 'user').length;
  useNews(importing, () => {
    newest.current = importing ? '.import' : '.user';
    follow.current ||= importing;
  });
  useNews(questions, () => {
    newest.current = '.user';
    follow.current = true;
  });
  useEffect(() => {
    if (!follow.current || !log.current) return;
    const begin = [...log.current.querySelectorAll<HTMLElement>(`:scope > ${newest.current}`)].at(-1);
    const top = (begin?.offsetTop ?? Infinity) - log.current.offsetTop - GAP;
    log.current.scrollTop = Math.min(top, log.current.scrollHeight);
  });
  const onScroll = ({ currentTarget: element }: { currentTarget: HTMLDivElement }): void => {
    follow.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
  };
  return { log, onScroll };
}

/** Runs when the value is another than at the last drawing. */
function useNews(value: unknown, onNews: () => void): void {
  const before = useRef(value);
  if (before.current !== value) onNews();
  before.current = value;
}

function Bubble({ message }: { message: Shown }) {
  const { role, text, cards, failed, progress } = message;
  const waiting = message.busy === true;
  return (
    <article class={`msg ${role}${waiting ? ' busy' : ''}${failed ? ' failed' : ''}`} aria-busy={waiting}>
      <span class="vh">{role === 'user' ? 'You said:' : 'EchoTune said:'}</span>
      {waiting && text === '' ? <p class="progress">{progress ?? 'Listening…'}</p> : <p dir="auto">{text}</p>}
      {failed && (
        <button class="quiet again" onClick={() => void askAgain(message.turn)}>
          Try again
        </button>
      )}
      {cards.map((card, index) => (
        <CardView key={index} card={card} said={text} />
      ))}
    </article>
  );
}

function Composer({ onSend }: { onSend(text: string): void }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const submit = (): void => {
    if (!box.current || busy.value || box.current.value.trim() === '') return;
    onSend(box.current.value);
    box.current.value = '';
    box.current.focus();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy.value) void stop();
        else submit();
      }}
    >
      <label class="vh" for="question">
        Your question
      </label>
      <textarea
        id="question"
        ref={box}
        rows={1}
        maxLength={2000}
        placeholder="Ask for music…"
        enterkeyhint="send"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            submit();
          }
          if (event.key === 'Escape' && busy.value) void stop();
        }}
      />
      <button class="primary send" type="submit">
        {busy.value ? 'Stop' : 'Send'}
      </button>
    </form>
  );
}
