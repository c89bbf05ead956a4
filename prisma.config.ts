import { defineConfig } from 'prisma/config';

// generate, validate and format run on the parser inside the CLI, yet the CLI insists on a native schema engine first and
// would download one; any existing path satisfies it. Never for `migrate`: with a fake engine it reports success and does nothing.
if (['generate', 'validate', 'format'].includes(process.argv[2] ?? '')) {
  process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
});
