import { UserError } from '../../domain/errors.ts';
import type { Import } from '../../domain/import.ts';
import type { Ports } from '../ports.ts';

/** Files lie in `uploadDir` under their position: 0, 1, …; the folder is deleted when the import ends. */
export async function queueImport(
  { imports }: Pick<Ports, 'imports'>,
  question: { userId: number; uploadDir: string; fileNames: string[]; includePrivate?: boolean },
): Promise<Import> {
  const { userId, uploadDir, fileNames, includePrivate = false } = question;
  if (fileNames.length === 0) throw new UserError('invalid_input', 'Choose at least one file to import.');
  return imports.create({ userId, fileNames, uploadDir, includePrivate });
}
