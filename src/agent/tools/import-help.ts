import { z } from 'zod';
import { sayImportHelp } from '../words/say-help.ts';
import { defineAgentTool } from './define-agent-tool.ts';

export const importHelp = defineAgentTool({
  name: 'import_help',
  description: 'Use when the user asks how to get or import their listening history. Shows them the steps.',
  input: z.strictObject({}),
  progress: 'One moment…',
  run: async ({ language }) => ({
    data: { steps: sayImportHelp(language) },
    cards: [{ kind: 'import_help' }],
    say: sayImportHelp(language),
  }),
});
