/** A genre's name as it is compared: lower case, hyphens and underscores as spaces, & spelt alike. */
export function readGenreName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_/‐-–-]+/gu, ' ')
    .replaceAll(/\br ?(?:&|and|n) ?b\b/g, 'r&b')
    .replaceAll(/\bhiphop\b/g, 'hip hop')
    .trim();
}

/** Genres whose names do not say that they belong to a wider one; a name that holds another whole, as "indie folk", needs no entry. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'hip hop': ['rap', 'trap', 'grime', 'drill', 'boom bap', 'crunk', 'g funk', 'phonk'],
  rap: ['hip hop', 'trap', 'grime', 'drill', 'crunk'],
  electronic: [
    'edm',
    'house',
    'techno',
    'trance',
    'dubstep',
    'electro',
    'electronica',
    'drum and bass',
    'idm',
    'downtempo',
    'big room',
    'breakbeat',
    'uk garage',
    'synthwave',
    'hardstyle',
    'ambient',
  ],
  edm: ['house', 'big room', 'dubstep', 'trance', 'techno', 'electro house', 'hardstyle'],
  dance: ['edm', 'house', 'disco', 'eurodance', 'techno'],
  rock: ['grunge', 'punk', 'britpop', 'shoegaze', 'emo', 'new wave', 'post punk', 'krautrock'],
  metal: ['metalcore', 'deathcore', 'djent', 'grindcore'],
  punk: ['hardcore', 'oi', 'ska punk'],
  indie: ['lo fi', 'shoegaze', 'britpop', 'dream pop'],
  soul: ['motown', 'neo soul', 'r&b'],
  'r&b': ['new jack swing', 'neo soul', 'urban contemporary'],
  latin: ['reggaeton', 'salsa', 'bachata', 'cumbia', 'merengue', 'tropical', 'bossa nova', 'tango'],
  jazz: ['bebop', 'hard bop', 'bossa nova', 'big band'],
  classical: ['baroque', 'opera', 'romantic era', 'orchestral', 'chamber music', 'minimalism', 'early music'],
  folk: ['singer songwriter', 'americana', 'bluegrass'],
  country: ['americana', 'bluegrass', 'honky tonk', 'outlaw country'],
  reggae: ['dub', 'ska', 'rocksteady', 'dancehall'],
  funk: ['g funk', 'p funk'],
  pop: ['britpop', 'bubblegum'],
};

const holds = (name: string, part: string): boolean => ` ${name} `.includes(` ${part} `);

/** Whether music of a genre is what somebody means who asks for another: "southern hip hop" and "trap" are hip hop. */
export function isKindOf(genre: string, asked: string): boolean {
  const wanted = readGenreName(asked);
  if (holds(genre, wanted)) return true;
  // The last word says what it is: "gangster rap" is rap, "rap metal" is metal.
  return FAMILIES[wanted]?.some((member) => ` ${genre}`.endsWith(` ${member}`)) ?? false;
}
