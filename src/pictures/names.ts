import { lettersOf, type Lettering, type Measure } from './lettering.ts';

/** Hebrew, Arabic and the other scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Breaks, and marks that would turn the text around a name. */
const DISTURBING = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
/** More of a name than this is never looked at, in code units. */
const MOST = 400;

/** A name from outside on one line, without what would disturb its surroundings. */
const plainName = (name: string): string => name.slice(0, MOST).replaceAll(DISTURBING, ' ').trim();

/** Between U+2068 and U+2069 a name cannot turn the line around; where it runs as the line does, they are left out. */
const isolated = (name: string): string => (RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name);

/** A name within a sentence, with at most so many letters. */
export function nameInText(name: string, most: number): string {
  const letters = lettersOf(plainName(name));
  return isolated(
    letters.length > most
      ? `${letters
          .slice(0, most - 1)
          .join('')
          .trimEnd()}…`
      : letters.join(''),
  );
}

/** As much of a name as fits, and how wide it is drawn. */
export function fitName(
  name: string,
  { width, ...lettering }: Lettering & { width: number },
  measure: Measure,
): { text: string; width: number } {
  const whole = plainName(name);
  const wide = measure(whole, lettering);
  if (wide <= width) return { text: isolated(whole), width: wide };
  const letters = lettersOf(whole);
  const cut = (count: number): string => `${letters.slice(0, count).join('').trimEnd()}…`;
  let fits = 0;
  for (let tooMany = letters.length; tooMany - fits > 1;) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (measure(cut(middle), lettering) <= width) fits = middle;
    else tooMany = middle;
  }
  return { text: isolated(cut(fits)), width: measure(cut(fits), lettering) };
}

/** Parts of an alternative text, as many as `room` characters take, and how many are left out. */
export function listWithin(parts: readonly string[], room: number, separator = '; '): string {
  let text = '';
  for (const [index, part] of parts.entries()) {
    const longer = index === 0 ? part : text + separator + part;
    const left = parts.length - index;
    if (longer.length > room && index > 0) return `${text}${separator}and ${left} more`;
    text = longer;
  }
  return text;
}
