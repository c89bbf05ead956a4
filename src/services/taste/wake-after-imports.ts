import type { Ports } from '../ports.ts';
import type { TrainingRunner } from './training-runner.ts';

/** The same ports; when an import has ended, whatever its end, the taste is learned anew. */
export function wakeAfterImports<Needs extends Pick<Ports, 'imports'>>(
  needs: Needs,
  runner: Pick<TrainingRunner, 'wake'>,
): Needs {
  const { imports } = needs;
  return {
    ...needs,
    imports: {
      ...imports,
      finish: async (...end) => {
        await imports.finish(...end);
        runner.wake();
      },
    },
  };
}
