export { knownGenres } from '../../understanding/lexicon.ts';
