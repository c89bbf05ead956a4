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

export function ChatView({ name }: { name: string }) {
  const log = useRef<HTMLDivElement>(null);
  const follow = useRef(true); // stay at the newest message unless the reader scrolled up
  useEffect(() => {
    if (follow.current && log.current) log.current.scrollTop = log.current.scrollHeight;
  });
  const empty = messages.value.length === 0;
  const knows = hasHistory.value === true;
  return (
    <div class="chat">
      <div
        class="log"
        ref={log}
        role="log"
        aria-label="Conversation"
        aria-live="off"
        tabIndex={0}
        onScroll={({ currentTarget: element }) => {
          follow.current = element.scrollHeight - element.scrollTop - element.clientHeight < 80;
        }}
      >
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
        <Composer
          onSend={(text) => {
            follow.current = true;
            void send(text);
          }}
        />
      </div>
    </div>
  );
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
