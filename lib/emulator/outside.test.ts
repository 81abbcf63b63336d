import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { CognitoFault } from './errors.ts';
import { attempt } from './hosted/attempt.ts';
import { afterCommit, askOutside, inRuns, newMemory, sameInEachRun } from './outside.ts';

let db: Sqlite.Database;
let request: { db: Sqlite.Database; memory: ReturnType<typeof newMemory> };

beforeEach(() => {
  db = new Sqlite(':memory:');
  db.exec('CREATE TABLE log (text TEXT)');
  request = { db, memory: newMemory(0) };
});

const write = (text: string) => db.prepare('INSERT INTO log VALUES (?)').run(text);
const written = () => db.prepare('SELECT text FROM log').pluck().all();
const run = <Result>(work: () => Result) => inRuns(request, 'writes', work);

/** An outside that counts what it is asked. */
function outside() {
  const asked: string[] = [];
  const ask = (text: string) =>
    askOutside(request, text, async () => {
      asked.push(text);
      return text.toUpperCase();
    });
  return { asked, ask };
}

describe('work that asks the outside', () => {
  it('is kept once, however often it ran, and asks each question once', async () => {
    const { asked, ask } = outside();
    let runs = 0;
    const answer = await run(() => {
      runs += 1;
      write('before');
      const [first, second] = [ask('a'), ask('b')];
      write(first + second + ask('a'));
      return first;
    });
    expect({ answer, runs, asked, kept: written() }).toEqual({
      answer: 'A',
      runs: 3,
      asked: ['a', 'b'],
      kept: ['before', 'ABA'],
    });
  });

  it('holds no transaction while it waits: who is asked may write, and the next run sees it', async () => {
    const seen = await run(() => {
      askOutside(request, 'who', async () =>
        inRuns({ db, memory: newMemory(0) }, 'writes', () => write('called back')),
      );
      return written();
    });
    expect(seen).toEqual(['called back']);
  });

  it('asks anew when the state changed what there is to ask', async () => {
    const asked: unknown[][] = [];
    const seen = await run(() => {
      const state = written();
      askOutside(request, JSON.stringify(state), async () => {
        asked.push(state);
        if (state.length < 2) write('somebody else');
      });
      return state;
    });
    expect(asked).toEqual([[], ['somebody else'], ['somebody else', 'somebody else']]);
    expect(seen).toHaveLength(2);
  });

  it('keeps nothing when the outside fails, unless the fault says so', async () => {
    const fail = (keep: boolean) =>
      run(() => {
        write(String(keep));
        try {
          askOutside(request, String(keep), () => Promise.reject(new Error('no')));
        } catch (error) {
          if (!(error instanceof Error) || error.message !== 'no') throw error;
          throw new CognitoFault('X', error.message, { keep });
        }
      });
    await expect(fail(false)).rejects.toThrow('no');
    await expect(fail(true)).rejects.toThrow('no');
    expect(written()).toEqual(['true']);
  });

  it('shows the same random value in each run', async () => {
    const { asked, ask } = outside();
    const value = await run(() => {
      const random = sameInEachRun(request, 'id', () => String(Math.random()));
      ask(random);
      return random;
    });
    expect(asked).toEqual([value]);
  });

  it('ends when every run asks something else', async () => {
    await expect(run(() => outside().ask(String(Math.random())))).rejects.toThrow('more than 25 times');
    expect(written()).toEqual([]);
  });
});

describe('what others are told of', () => {
  const tell = (text: string) => afterCommit(request, async () => void write(`told ${text} of ${written()}`));

  it('is told once, after it is so', async () => {
    await run(() => {
      outside().ask('a');
      write('done');
      tell('them');
    });
    expect(written()).toEqual(['done', 'told them of done']);
  });

  it('is not told when it did not happen', async () => {
    const { memory } = request;
    await run(() => {
      tell('of the whole');
      attempt({ db, memory }, () => {
        tell('of the part');
        throw new CognitoFault('X', '');
      });
    });
    expect(written()).toEqual(['told of the whole of ']);
    await expect(
      run(() => {
        tell('of nothing');
        throw new CognitoFault('X', '');
      }),
    ).rejects.toThrow(CognitoFault);
    expect(written()).toHaveLength(1);
  });

  it('stays done when telling fails', async () => {
    const failing = run(() => {
      write('done');
      afterCommit(request, () => Promise.reject(new CognitoFault('X', 'deaf')));
    });
    await expect(failing).rejects.toThrow('deaf');
    expect(written()).toEqual(['done']);
  });
});
