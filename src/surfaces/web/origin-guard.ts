import type { Request, RequestHandler } from 'express';
import type { WebSettings } from './needs.ts';
import { sendProblem } from './problem.ts';
import { bearerOf } from './sign-in.ts';

const WILDCARDS = ['0.0.0.0', '::', ''];

const bracketed = (host: string): string => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);

/** The names under which this server may be reached: the public one, this computer's own, and the address it listens on. */
function allowedHosts({ publicUrl, host }: WebSettings, port: number | undefined): string[] {
  const names = ['127.0.0.1', 'localhost', '[::1]', ...(WILDCARDS.includes(host) ? [] : [bracketed(host)])];
  const own = names.map((name) => new URL(`http://${name}:${port}`).host); // port 80 is left out, as browsers do
  return publicUrl ? [publicUrl.host, ...own] : own;
}

const isAllowedHost = (settings: WebSettings, request: Request, host: string | undefined): boolean =>
  host !== undefined && allowedHosts(settings, request.socket.localPort).includes(host.toLowerCase());

/** Refuses requests that name another host: a page whose name was pointed at this address (DNS rebinding) cannot use it. */
export function hostGuard(settings: WebSettings): RequestHandler {
  return (request, response, next) => {
    if (isAllowedHost(settings, request, request.headers.host)) return next();
    const detail = 'EchoTune does not answer to this address. Open it by the one its operator gave as PUBLIC_URL.';
    return sendProblem(response, { status: 421, code: 'forbidden', detail });
  };
}

function isOwnOrigin(settings: WebSettings, request: Request, origin: string): boolean {
  if (!URL.canParse(origin)) return false; // "null", from a sandboxed page
  const { protocol, host } = new URL(origin);
  if (settings.publicUrl?.host === host) return settings.publicUrl.protocol === protocol;
  return protocol === 'http:' && isAllowedHost(settings, request, host);
}

/**
 * Refuses what another site's page sends along a visitor's session, or from the visitor's own computer. A bearer token is never
 * sent by a browser on its own, so programs that show one are not asked where they come from.
 */
export function originGuard(settings: WebSettings): RequestHandler {
  return (request, response, next) => {
    if (bearerOf(request) !== undefined) return next();
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'] ?? 'none';
    const fromHere =
      (origin === undefined || isOwnOrigin(settings, request, origin)) && ['same-origin', 'none'].includes(site);
    if (fromHere) return next();
    const detail = 'This request came from another web page, so it was not carried out.';
    return sendProblem(response, { status: 403, code: 'forbidden', detail });
  };
}
