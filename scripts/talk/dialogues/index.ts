import type { Dialogue } from '../dialogue.ts';
import { english } from './english.ts';

/** Every scripted dialogue. */
export const dialogues: readonly Dialogue[] = [...english];
