import type { Language, OtherLanguage } from '../../../understanding/languages/language.ts';
import { fill } from '../catalogue/catalogue.ts';
import { caveats } from './caveats.ts';
import { faults } from './faults.ts';
import type { Phrases } from './phrases.ts';
import { progress } from './progress.ts';
import { reasons } from './reasons.ts';
import { statistics } from './statistics.ts';
import { anyText, valueKinds, type ValueKind } from './value-kinds.ts';

/** Every sentence of the services; of two that fit the same words the first counts. */
export const phrases: Phrases = { ...reasons, ...caveats, ...statistics, ...faults, ...progress };

interface Known {
  readonly pattern: RegExp;
  readonly kinds: readonly { readonly name: string; readonly kind: ValueKind }[];
  readonly said: Readonly<Record<OtherLanguage, string>>;
}

const kindOf = (name: string): ValueKind => valueKinds[name.replace(/\d+$/, '')] ?? anyText;

function known(english: string, said: Readonly<Record<OtherLanguage, string>>): Known {
  const kinds: { name: string; kind: ValueKind }[] = [];
  const pattern = english
    .split(/\{\{(\w+)\}\}/)
    .map((part, i) => {
      if (i % 2 === 0) return part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      const kind = kindOf(part);
      kinds.push({ name: part, kind });
      return `(${kind.pattern})`;
    })
    .join('');
  return { pattern: new RegExp(`^${pattern}$`, 's'), kinds, said };
}

const all: readonly Known[] = Object.entries(phrases).map(([english, said]) => known(english, said));

/**
 * A sentence of the services in the user's language. They speak English, and so does what is stored; a sentence that is not
 * known stays as it is, so that nothing is lost.
 */
export function inLanguage(sentence: string, language: Language): string {
  if (language === 'en') return sentence;
  for (const { pattern, kinds, said } of all) {
    const match = pattern.exec(sentence);
    if (!match) continue;
    const values = kinds.map(({ name, kind }, i) => [name, kind.say(match[i + 1] ?? '', language)] as const);
    return fill(said[language], Object.fromEntries(values));
  }
  return sentence;
}
