import { tool, type ToolRuntime } from 'langchain';
import type { z } from 'zod';
import type { Card } from '../../chat/message.ts';
import { AgentContext, type Turn } from '../turn.ts';
import { inLanguage } from '../words/phrases/in-language.ts';

/** What a tool brings back: data for the model, cards for the surface, and the same in words for when no model speaks. */
export interface ToolResult {
  readonly data: object;
  readonly cards: readonly Card[];
  readonly say: string;
}

/** The part of a result that a model never sees. */
export type ToolArtifact = Pick<ToolResult, 'cards' | 'say'>;

/** A tool of the agent. Its input holds no user: whose data it works on comes from the turn. */
export function defineAgentTool<Input extends z.ZodObject>(definition: {
  readonly name: string;
  /** When to use it comes first; one that changes something says so. */
  readonly description: string;
  readonly input: Input;
  /** What the user reads while it runs. */
  readonly progress: string;
  run(turn: Turn, input: z.output<Input>): Promise<ToolResult>;
}) {
  const { name, description, input: schema, progress } = definition;
  return tool(
    async (input: unknown, runtime: ToolRuntime<unknown, typeof AgentContext>): Promise<[string, ToolArtifact]> => {
      const { turn } = AgentContext.parse(runtime.context);
      runtime.writer?.({ type: 'progress', text: inLanguage(progress, turn.language) });
      const { data, cards, say } = await definition.run(turn, schema.parse(input));
      return [JSON.stringify(data), { cards, say }];
    },
    { name, description, schema, responseFormat: 'content_and_artifact' },
  );
}
