import type { Response } from 'express';

/** Kept by the browser, but asked for anew each time: the next to sign in there may be somebody else. */
export function sendPicture(response: Response, png: Buffer): void {
  response.set('Cache-Control', 'private, no-cache').type('png').send(png);
}
