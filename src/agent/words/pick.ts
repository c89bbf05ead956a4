/** One of several ways to say the same, the same one for the same seed. */
export const pick = (choices: readonly string[], seed: number): string => choices[seed % choices.length] ?? '';

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Small numbers as words. */
export const inWords = (value: number): string => NUMBERS[value] ?? String(value);
