import type { Command } from '../src/chat/command.ts';
import { echotune } from './echotune.ts';
import { playlists } from './playlist.ts';
import { recommend } from './recommend.ts';
import { stats } from './stats.ts';
import { taste } from './taste.ts';

const music: readonly Command[] = [recommend, playlists, stats, taste];

/** Every command, in the order in which help shows them. */
export const commands: readonly Command[] = [...music, echotune(music)];
