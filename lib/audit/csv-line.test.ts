import { expect, it } from 'vitest';
import { csvLine } from './csv-line';

it.each([
  [['a', 1, undefined, null, ''], 'a,1,,,\r\n'],
  [['a,b', 'say "x"', 'two\nlines'], '"a,b","say ""x""","two\nlines"\r\n'],
  [[-5], '-5\r\n'],
  [['=1+1', '+1', '-1', '@A1'], "'=1+1,'+1,'-1,'@A1\r\n"],
  [['\t=1', '\r=1', '\n=1'], `'\t=1,"'\r=1","'\n=1"\r\n`],
  [['=cmd|"/c calc"!A1'], `"'=cmd|""/c calc""!A1"\r\n`],
])('%j', (values, line) => {
  expect(csvLine(values)).toBe(line);
});
