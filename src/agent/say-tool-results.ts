import type { ToolMessage } from '@langchain/core/messages';
import type { ToolArtifact } from './tools/define-agent-tool.ts';

export const artifactOf = (message: ToolMessage): ToolArtifact | undefined => {
  const artifact: unknown = message.artifact;
  return typeof artifact === 'object' && artifact !== null && 'say' in artifact && 'cards' in artifact
    ? (artifact as ToolArtifact)
    : undefined;
};

/** What the tools of a turn brought, in words; undefined when there is nothing to tell. Failures are told only where nothing else is. */
export function sayToolResults(results: readonly ToolMessage[]): string | undefined {
  const said = results.flatMap((message) => artifactOf(message)?.say ?? []);
  if (said.length > 0) return [...new Set(said)].slice(-3).join('\n');
  const failed = results
    .filter(({ status, additional_kwargs: kwargs }) => status === 'error' && kwargs['forUser'] === true)
    .map(({ text }) => text);
  return failed.length > 0 ? [...new Set(failed)].join('\n') : results.length > 0 ? NOT_DONE : undefined;
}

export const NOT_DONE = 'I could not finish that one. Try it in other words, or ask for one thing at a time.';
