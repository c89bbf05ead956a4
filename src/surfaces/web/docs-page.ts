import type { OpenApi, Operation } from './openapi.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);

/** The OpenAPI document for people: plain HTML, no script, styled by the page's own docs.css. */
export function docsPage(api: OpenApi): string {
  const groups = new Map<string, string[]>();
  for (const [path, operations] of Object.entries(api.paths)) {
    const group = /^\/api\/v1\/(\w+)/.exec(path)?.[1] ?? 'health';
    const sections = Object.entries(operations).map(([method, operation]) => operationHtml(method, path, operation));
    groups.set(group, [...(groups.get(group) ?? []), ...sections]);
  }
  const names = [...groups.keys()];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">
<title>EchoTune API</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/docs.css"></head><body>
<header><a href="/"><img src="/icon.svg" alt="" width="34" height="34"> EchoTune</a></header>
<main><h1>The API</h1><p>${escapeHtml(api.info.description)}</p>
<p>Show <code>Authorization: Bearer TOKEN</code>, made by <code>npm run token</code>. The same as a document: <a href="/openapi.json">openapi.json</a>.</p>
<nav aria-label="Sections"><ul>${names.map((name) => `<li><a href="#${name}">${name}</a></li>`).join('')}</ul></nav>
${names.map((name) => `<section aria-labelledby="${name}"><h2 id="${name}">${name}</h2>${(groups.get(name) ?? []).join('')}</section>`).join('\n')}
</main></body></html>`;
}

function operationHtml(
  method: string,
  path: string,
  { summary, parameters, requestBody, responses }: Operation,
): string {
  const rows = parameters.map(({ name, in: place, schema }) => [name, place, describe(schema)]);
  const table = rows.length === 0 ? '' : tableHtml(['Name', 'In', 'What'], rows);
  const bodies = Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) =>
    schemaHtml(`Body, ${type}`, schema),
  );
  const answers = Object.entries(responses)
    .filter(([status]) => status !== 'default')
    .map(([status, { description, content = {} }]) => {
      const schemas = Object.values(content).map(({ schema }) =>
        schema ? schemaHtml('Shape of the answer', schema) : '',
      );
      return `<p class="answer"><b>${escapeHtml(status)}</b> ${escapeHtml(description)}</p>${schemas.join('')}`;
    });
  return `<article><h3><span class="method ${method}">${method.toUpperCase()}</span> <code>${escapeHtml(path)}</code></h3>
<p>${escapeHtml(summary)}</p>${table}${bodies.join('')}${answers.join('')}</article>`;
}

/** A schema in a few words; its own description, where it has one, says more than its type. */
function describe(schema: object): string {
  const {
    type = 'text',
    enum: values,
    description,
    minimum,
    maximum,
  } = schema as { type?: string; enum?: unknown[]; description?: string; minimum?: number; maximum?: number };
  const range = minimum !== undefined && maximum !== undefined ? ` ${minimum}–${maximum}` : '';
  const kind = values?.join(' | ') ?? `${type}${range}`;
  return description === undefined ? kind : `${kind} – ${description}`;
}

const tableHtml = (head: string[], rows: string[][]): string =>
  `<div class="scroll" tabindex="0" role="group" aria-label="Parameters"><table><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${row.map((cell, index) => (index === 0 ? `<td><code>${escapeHtml(cell)}</code></td>` : `<td>${escapeHtml(cell)}</td>`)).join('')}</tr>`).join('')}</tbody></table></div>`;

const schemaHtml = (title: string, schema: object): string =>
  `<details><summary>${escapeHtml(title)}</summary><pre tabindex="0">${escapeHtml(JSON.stringify(schema, null, 2))}</pre></details>`;
