/** Reads CSV as RFC 4180 writes it: quotes around what holds commas, quotes or line ends. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /("((?:[^"]|"")*)"|[^",\r\n]*)(,|\r\n|$)/y;
  while (cell.lastIndex < text.length) {
    const [, plain = '', quoted, end] = cell.exec(text) ?? [];
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (end === undefined) throw new Error(`No CSV after ${rows.length} lines`);
  }
  return rows;
}
