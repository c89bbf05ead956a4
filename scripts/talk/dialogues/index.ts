import type { Dialogue } from '../dialogue.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';

/** Every scripted dialogue. */
export const dialogues: readonly Dialogue[] = [...english, ...german, ...spanish, ...french, ...portuguese];
