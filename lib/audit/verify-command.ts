import 'server-only';
import { openForReading } from '@/lib/db/read-only';
import { PooldeckError } from '@/lib/errors';
import { type Flaw, hasRow, type Verdict, verifyChain } from './verify-chain';

/** What the command prints, and its exit code: 0 intact, 1 a flaw, 2 it could not be checked. */
export interface CommandResult {
  text: string;
  code: 0 | 1 | 2;
}

const usage = 'Usage: npm run audit:verify [-- --expect NUMBER:HASH]   (an end that an earlier check printed)';

/** Checks the activity log of the database that the environment names; a running server does not mind. */
export async function verifyCommand(args: readonly string[]): Promise<CommandResult> {
  const expected = expectation(args);
  if (expected === 'wrong') return { text: usage, code: 2 };
  try {
    const db = openForReading();
    try {
      const verdict = await verifyChain(db);
      const kept = expected === undefined || (await hasRow(db, expected));
      return { text: report(verdict, kept ? undefined : expected), code: verdict.flaw || !kept ? 1 : 0 };
    } finally {
      await db.destroy();
    }
  } catch (error) {
    const reason = error instanceof PooldeckError ? error.message : `The database cannot be read: ${String(error)}`;
    return { text: `The activity log could not be checked. ${reason}`, code: 2 };
  }
}

function expectation(args: readonly string[]): Verdict['end'] | undefined | 'wrong' {
  const [name, value = '', ...more] = args;
  if (name === undefined) return undefined;
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(value) ?? [];
  return name === '--expect' && seq && hash && more.length === 0 ? { seq: Number(seq), hash } : 'wrong';
}

function report({ flaw, checked, unchained, end }: Verdict, lost: Verdict['end'] | undefined): string {
  const lines = [
    flaw ? `BROKEN at row ${flaw.seq}: ${story(flaw)}` : `Intact: ${checked} rows, each fits the one before it.`,
    ...(flaw ? [`The ${checked} rows before it fit.`] : []),
    ...(lost ? [`BROKEN: row ${lost.seq} is not the one you noted down. The log was put back to an older state.`] : []),
    ...(unchained > 0 ? [`Rows 1 to ${unchained} are older than the chain and cannot be checked.`] : []),
    ...(flaw || end.seq === 0 ? [] : [`End: ${end.seq}:${end.hash}`]),
  ];
  return lines.join('\n');
}

function story({ how, at }: Flaw): string {
  const stories: Record<Flaw['how'], string> = {
    changed: 'it was changed after it was written.',
    missing: 'it is missing, and later rows are there.',
    moved: `another row stands in its place; the row that belongs here is now number ${at}.`,
    cut: 'it is missing, and so are all rows after it: the end of the log was cut off.',
    'begun anew':
      'when it was written, the end of the log was not as Pooldeck had left it: rows before it were removed or replaced, or the log was put back to an older state.',
    head: 'the end of the log is not as Pooldeck left it: rows after it may be missing.',
    key: 'it does not fit the key, and neither does the end of the log. Most likely the key is another one: POOLDECK_SECRET, or secret.key in the data folder, must be those of the server that wrote the log.',
  };
  return stories[how];
}
