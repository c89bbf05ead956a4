import { createDictionary } from './dictionary.ts';
import { rules as de } from './rules-de.ts';
import { rules as es } from './rules-es.ts';
import { rules as fr } from './rules-fr.ts';
import { rules as pt } from './rules-pt.ts';

export const french = createDictionary(fr);
/** All languages but English, which needs none. */
export const dictionaries = [createDictionary(de), createDictionary(es), french, createDictionary(pt)];
