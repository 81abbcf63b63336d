import type { Context } from './context.ts';
import { inTransaction } from './transaction.ts';

/**
 * A request's work is synchronous inside one transaction, so that all of it is kept or nothing. Some work needs an answer from outside: of
 * a Lambda function, which may take seconds and may call this emulator back. No transaction can wait for that.
 *
 * So the work asks by `askOutside`. While the answer is not known, asking ends the run: the transaction is rolled back, the question is
 * put, and the whole work runs again from its beginning, with the answer at hand. Every check is made anew in each run, and only the last
 * run is kept. A question is known by its text: of the state that may change meanwhile it holds what the answer must not outlive.
 */
export type RequestMemory = {
  /** The time of the request, epoch milliseconds: the same in each run. */
  readonly at: number;
  readonly answers: Map<string, Answer>;
  readonly values: Map<string, unknown>;
  readonly after: (() => Promise<void>)[];
};

type Answer = { value: unknown } | { error: unknown };

export const newMemory = (at: number): RequestMemory => ({ at, answers: new Map(), values: new Map(), after: [] });

type Remembering = Pick<Context, 'memory'>;

/** Ends a run. No fault: nothing but `inRuns` catches it. */
class Question extends Error {
  override readonly name = 'Question';
  readonly text: string;
  readonly ask: () => Promise<unknown>;

  constructor(text: string, ask: () => Promise<unknown>) {
    super('A question to the outside left the run of its request.');
    this.text = text;
    this.ask = ask;
  }
}

/**
 * The answer to a question, put at most once in a request; what `ask` rejects with is thrown here.
 *
 * @param text everything that the answer depends on
 */
export function askOutside<Value>({ memory }: Remembering, text: string, ask: () => Promise<Value>): Value {
  const answer = memory.answers.get(text);
  if (!answer) throw new Question(text, ask);
  if ('error' in answer) throw answer.error;
  return answer.value as Value;
}

/** A random value that goes into a question: made in the first run, the same in all others, so that what was shown is what is kept. */
export function sameInEachRun<Value>({ memory }: Remembering, name: string, make: () => Value): Value {
  if (!memory.values.has(name)) memory.values.set(name, make());
  return memory.values.get(name) as Value;
}

/** Something that others are told of once it is true: done after the transaction, before the request is answered. What it throws is the request's answer; nothing is undone. */
export function afterCommit({ memory }: Remembering, work: () => Promise<void>) {
  memory.after.push(work);
}

/** More questions than any request has to ask; a question that is another one in each run would never end. */
const mostRuns = 25;

/** Runs one request's work in a transaction until all its questions are answered, then what was left for after it. */
export async function inRuns<Result>(
  { db, memory }: Pick<Context, 'db' | 'memory'>,
  kind: 'reads' | 'writes',
  work: () => Result,
): Promise<Result> {
  for (let run = 1; run <= mostRuns; run += 1) {
    memory.after.length = 0;
    try {
      const result = inTransaction(db, kind, work);
      for (const each of memory.after) await each();
      return result;
    } catch (error) {
      if (!(error instanceof Question)) throw error;
      memory.answers.set(error.text, await answerOf(error));
    }
  }
  throw new Error(`A request asked the outside more than ${mostRuns} times.`);
}

const answerOf = ({ ask }: Question): Promise<Answer> =>
  ask().then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
