import { expect, test } from 'vitest';
import { rejectsCsv } from './rejects-csv.ts';

const reject = (excerpt: string) => ({ file: 'a.json', line: 3, reason: 'No track is named.', excerpt });

test('commas, quotation marks and line breaks stay inside their cell', () => {
  expect(rejectsCsv([reject('a, "b"\nc')])).toBe(
    'file,line,reason,excerpt\r\na.json,3,No track is named.,"a, ""b""\nc"\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is not run as a formula', (excerpt) => {
  expect(rejectsCsv([reject(excerpt)])).toMatch(/,"?'/);
});
