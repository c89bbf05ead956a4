/** One of several ways to say the same, the same one for the same seed. */
export function pick<Value>(choices: readonly [Value, ...Value[]], seed: number): Value {
  return choices[seed % choices.length] ?? choices[0];
}

/** "a", "a and b", "a, b and c". */
export function list(words: readonly string[], joiner = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1)}`;
}

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
