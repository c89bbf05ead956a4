import type { ToolMessage } from '@langchain/core/messages';
import type { Language } from '../understanding/languages/language.ts';
import type { ToolArtifact } from './tools/define-agent-tool.ts';
import { sayNotDone } from './words/say-help.ts';

export const artifactOf = (message: ToolMessage): ToolArtifact | undefined => {
  const artifact: unknown = message.artifact;
  return typeof artifact === 'object' && artifact !== null && 'say' in artifact && 'cards' in artifact
    ? (artifact as ToolArtifact)
    : undefined;
};

/** What the tools of a turn brought, in words; undefined when there is nothing to tell. Failures are told only where nothing else is. */
export function sayToolResults(results: readonly ToolMessage[], language: Language): string | undefined {
  const said = results.flatMap((message) => artifactOf(message)?.say ?? []);
  if (said.length > 0) return [...new Set(said)].slice(-3).join('\n');
  const failed = results
    .filter(({ status, additional_kwargs: kwargs }) => status === 'error' && kwargs['forUser'] === true)
    .map(({ text }) => text);
  return failed.length > 0 ? [...new Set(failed)].join('\n') : results.length > 0 ? sayNotDone(language) : undefined;
}
