import { useState } from 'preact/hooks';
import { accept, meet, signIn } from './visitor.ts';

export function SignIn() {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  return (
    <section class="sheet">
      <h2>Welcome</h2>
      <p>
        Enter your token. Whoever runs this EchoTune makes one with <code>npm run token -- --user NAME</code>.
      </p>
      <form
        class="sign-in"
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget).get('token');
          const token = typeof given === 'string' ? given.trim() : '';
          setBusy(true);
          signIn(token)
            .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
            .finally(() => setBusy(false));
        }}
      >
        <label for="token">Token</label>
        <input
          id="token"
          name="token"
          type="password"
          autocomplete="current-password"
          required
          aria-describedby="token-problem"
        />
        <button class="primary" type="submit" disabled={busy}>
          Sign in
        </button>
        <p id="token-problem" class="problem" role="alert">
          {problem}
        </p>
      </form>
    </section>
  );
}

export function Invitation({ code }: { code: string }) {
  const [problem, setProblem] = useState<string>();
  return (
    <section class="sheet">
      <h2>Open EchoTune in this browser?</h2>
      <p>
        This link opens the page as the person who asked for it in a chat. Go on only if that was you; what you import
        or like here is theirs.
      </p>
      <div class="choices">
        <button
          class="primary"
          onClick={() =>
            void accept(code).catch((error: unknown) =>
              setProblem(error instanceof Error ? error.message : String(error)),
            )
          }
        >
          Yes, that was me
        </button>
        <button class="quiet" onClick={() => void meet()}>
          No, leave it
        </button>
      </div>
      <p class="problem" role="alert">
        {problem}
      </p>
    </section>
  );
}
