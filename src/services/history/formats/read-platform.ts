import type { Platform } from '../../../domain/play.ts';

/** In order: "web_player windows 10;chrome" is the web, "Partner google cast_tv" is cast. */
const PLATFORMS: readonly (readonly [Platform, RegExp])[] = [
  ['web', /web[_ -]?player/],
  ['cast', /\bcast|chromecast|_cast|sonos/],
  ['android', /android/],
  ['ios', /\bios\b|iphone|ipad|ipod/],
  ['windows', /windows/],
  ['mac', /\bmac|os ?x\b|darwin/],
  ['linux', /linux/],
];

/**
 * The coarse platform. Until 2023 Spotify wrote the device and its system ("Android OS 9 API 28 (…)"), since then little more
 * than what is kept here; the detail identifies people and says nothing about taste.
 */
export function readPlatform(text: string | undefined): Platform | undefined {
  if (!text) return undefined;
  const lower = text.slice(0, 200).toLowerCase();
  return PLATFORMS.find(([, pattern]) => pattern.test(lower))?.[0] ?? 'other';
}
