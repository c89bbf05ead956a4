import type { FeatureSource } from '../../services/ports.ts';
import { createLastFm } from './lastfm/index.ts';
import { createListenBrainz } from './listenbrainz/index.ts';
import { createMusicBrainz } from './musicbrainz/index.ts';
import { createReccoBeats } from './reccobeats/index.ts';
import type { ClientNeeds } from './source-client.ts';

export const SOURCE_NAMES = ['reccobeats', 'listenbrainz', 'musicbrainz', 'lastfm'] as const;
export type SourceName = (typeof SOURCE_NAMES)[number];

export interface SourceSettings {
  /** In the order in which they are asked. */
  readonly names: readonly SourceName[];
  readonly urls: Readonly<Record<SourceName, string>>;
  readonly listenBrainzToken: string | undefined;
  readonly lastFmKey: string | undefined;
  /** Whom a source may write to: a page or an address. */
  readonly contact: string;
  readonly version: string;
}

/** The sources that can be asked, and those without their key. */
export function createFeatureSources(
  needs: ClientNeeds,
  { names, urls, listenBrainzToken: token, lastFmKey: apiKey, contact, version }: SourceSettings,
): { sources: FeatureSource[]; skipped: { source: SourceName; setting: string }[] } {
  // MusicBrainz blocks programs that do not say who they are.
  const userAgent = `EchoTune/${version} ( ${contact} )`;
  const sources: FeatureSource[] = [];
  const skipped: { source: SourceName; setting: string }[] = [];
  for (const name of names) {
    const url = urls[name];
    switch (name) {
      case 'reccobeats':
        sources.push(createReccoBeats(needs, { url, userAgent }));
        break;
      case 'musicbrainz':
        sources.push(createMusicBrainz(needs, { url, userAgent }));
        break;
      case 'listenbrainz':
        if (token === undefined) skipped.push({ source: name, setting: 'LISTENBRAINZ_TOKEN' });
        else sources.push(createListenBrainz(needs, { url, userAgent, token }));
        break;
      case 'lastfm':
        if (apiKey === undefined) skipped.push({ source: name, setting: 'LASTFM_API_KEY' });
        else sources.push(createLastFm(needs, { url, userAgent, apiKey }));
        break;
    }
  }
  return { sources, skipped };
}
