import { z } from 'zod';
import { defineOpenRoute } from '../route.ts';

const Parts = z.record(z.string(), z.string());

export const healthRoutes = [
  defineOpenRoute({
    method: 'get',
    path: '/healthz',
    access: 'everyone',
    summary: 'Whether the process lives',
    answer: { status: 200, description: 'It does', schema: z.object({ status: z.literal('ok') }) },
    handle: async () => ({ status: 'ok' as const }),
  }),
  defineOpenRoute({
    method: 'get',
    path: '/readyz',
    access: 'everyone',
    summary: 'Whether EchoTune works; 503 without its database. A chat platform that is away is only told',
    answer: {
      status: 200,
      description: 'Each part: "ok", or what is wrong',
      schema: z.object({ status: z.enum(['ok', 'failing']), parts: Parts }),
    },
    handle: async ({ ready }, { response }) => {
      const { needed, others } = await ready();
      const parts = { ...needed, ...others };
      const ok = Object.values(needed).every((state) => state === 'ok');
      if (ok) return { status: 'ok' as const, parts };
      response.status(503).json({ status: 'failing', parts });
      return undefined;
    },
  }),
];
