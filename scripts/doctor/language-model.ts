import { z } from 'zod';
import { off, ok, PATIENCE, wrong, type Check } from './check.ts';

const OPENAI = 'https://api.openai.com/v1';
const Models = z.object({ data: z.array(z.object({ id: z.string() })) });

/** The server of the language model; asks for its models, which costs no tokens. */
export const languageModel: Check = {
  name: 'Language model',
  run: async ({ languageModel: { apiKey, baseUrl, model } }) => {
    if (apiKey === undefined && baseUrl === undefined)
      return off('None is set up: the built-in understanding answers. OPENAI_API_KEY or OPENAI_BASE_URL adds one.');
    const address = (baseUrl ?? OPENAI).replace(/\/+$/, '');
    let answer: Response;
    try {
      answer = await fetch(`${address}/models`, {
        headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch {
      return wrong(`${address} does not answer. Look at OPENAI_BASE_URL, and whether the server runs.`);
    }
    if (answer.status === 401 || answer.status === 403)
      return wrong(`${address} refuses OPENAI_API_KEY (${answer.status}).`);
    const models = Models.safeParse(await answer.json().catch(() => undefined));
    if (!models.success)
      return ok(
        `${address} answers (${answer.status}), but does not list its models; whether it has ${model} shows in a talk.`,
      );
    if (models.data.data.some(({ id }) => id === model)) return ok(`${address} answers and has ${model}.`);
    const some = models.data.data.slice(0, 5).map(({ id }) => id);
    return wrong(
      `${address} has no model ${model}. Set OPENAI_MODEL to one it has${some.length > 0 ? `, such as ${some.join(', ')}` : ''}.`,
    );
  },
};
