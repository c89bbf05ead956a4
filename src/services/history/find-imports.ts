import { UserError } from '../../domain/errors.ts';
import type { Import, ImportReject } from '../../domain/import.ts';
import type { Ports } from '../ports.ts';

const LISTED = 50;

export async function findImport(
  { imports }: Pick<Ports, 'imports'>,
  { userId, id }: { userId: number; id: number },
): Promise<Import> {
  const found = await imports.find(userId, id);
  if (!found) throw new UserError('not_found', 'There is no such import.');
  return found;
}

/** The newest first. */
export const listImports = ({ imports }: Pick<Ports, 'imports'>, { userId }: { userId: number }): Promise<Import[]> =>
  imports.list(userId, LISTED);

export async function listRejects(
  { imports }: Pick<Ports, 'imports'>,
  question: { userId: number; id: number },
): Promise<ImportReject[]> {
  const { userId, id } = await findImport({ imports }, question);
  return imports.rejects(userId, id);
}
