import { ChatView } from './chat-view.tsx';
import { DropZone } from './drop-zone.tsx';
import { Header } from './header.tsx';
import { Invitation, SignIn } from './sign-in.tsx';
import { meet, visitor } from './visitor.ts';

export function App() {
  const { value } = visitor;
  return (
    <div class="shell">
      <a class="skip" href="#main">
        Skip to the conversation
      </a>
      <Header me={value.state === 'known' ? value.me : undefined} />
      <main id="main" tabIndex={-1}>
        {value.state === 'loading' && (
          <p class="waiting" role="status">
            Tuning in…
          </p>
        )}
        {value.state === 'stranger' && <SignIn />}
        {value.state === 'invited' && <Invitation code={value.code} />}
        {value.state === 'error' && (
          <section class="sheet" role="alert">
            <h2>That did not work</h2>
            <p>{value.message}</p>
            <button class="primary" onClick={() => void meet()}>
              Try again
            </button>
          </section>
        )}
        {value.state === 'known' && (
          <DropZone owner={value.me.id}>
            <ChatView name={value.me.name} />
          </DropZone>
        )}
      </main>
    </div>
  );
}
