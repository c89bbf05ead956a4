import type { Ports } from '../ports.ts';
import type { TrainingRunner } from './training-runner.ts';

/** The same ports; when an import has ended, whatever its end, the taste is learned anew, and new music is looked up. */
export function wakeAfterImports<Needs extends Pick<Ports, 'imports'>>(
  needs: Needs,
  ...runners: readonly Pick<TrainingRunner, 'wake'>[]
): Needs {
  const { imports } = needs;
  return {
    ...needs,
    imports: {
      ...imports,
      finish: async (...end) => {
        await imports.finish(...end);
        for (const runner of runners) runner.wake();
      },
    },
  };
}
