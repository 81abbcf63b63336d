import type { Context } from './context.ts';

/** An operation as the router sees it: its input has passed the model's limits, its output is shaped afterwards. */
export type Operation = {
  writes: boolean;
  run(input: never, context: Context): object;
};

type Run<Input> = (input: Input, context: Context) => object;

/** An operation that only reads: it shares the database with writers. */
export const reads = <Input>(run: Run<Input>): Operation => ({ writes: false, run });

/** An operation that writes, if only a counter: it runs alone, and either all of it is kept or nothing. */
export const writes = <Input>(run: Run<Input>): Operation => ({ writes: true, run });
