import { authorizeCases } from './authorize-cases.ts';
import type { Case } from './case.ts';
import { logoutCases, revokeCases, userInfoCases } from './other-cases.ts';
import { pageCases } from './page-cases.ts';
import { machineCases, refreshCases } from './refresh-cases.ts';
import { clientCases, codeCases } from './token-cases.ts';

/** Everything that is claimed of the OAuth endpoints, endpoint by endpoint. */
export const conformanceTable: readonly Case[][] = [
  authorizeCases,
  codeCases,
  clientCases,
  refreshCases,
  machineCases,
  userInfoCases,
  revokeCases,
  logoutCases,
  pageCases,
];

/** The table as a document. It is written by the test that proves it. */
export function conformanceDocument(): string {
  const sections = conformanceTable.map((cases) => `## ${cases[0]?.endpoint}\n\n${tableOf(cases)}`);
  return `${intro}\n${sections.join('\n\n')}\n`;
}

/** With columns as wide as their widest cell, the way the formatter leaves them. */
function tableOf(cases: Case[]): string {
  const rows = [
    ['given', 'answer', 'source'],
    ...cases.map(({ given, answer, source }) => [given, `\`${answer.replaceAll('|', '\\|')}\``, source]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => lengthOf(row[column]))));
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const [head = '', ...body] = rows.map((row) =>
    line(row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - lengthOf(cell)))),
  );
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
}

const lengthOf = (text = '') => Array.from(text).length;

const intro = `<!-- Made from lib/emulator/testing/conformance by lib/emulator/hosted/conformance.test.ts: change it there. -->

# What the OAuth endpoints answer

Each line is asked of the embedded Cognito by a test, and its answer compared. Paths are those below the domain. \`…\` stands for what is
new each time, \`{web}\` for a client id.

Sources: **measured** on AWS by somebody who wrote it down · **doc** AWS's documentation · **seen** in public logs · **sdk** texts in AWS's SDK ·
**RFC**, **OpenID Connect** the standard says so, Cognito's own answer is not known · **own** this emulator's way where there is no model ·
**unsure** probable, not confirmed.
`;
