/** One row a kind of work that only one may do at a time, in whatever process. */
interface TurnRow {
  name: string;
  /** How often it was taken. */
  taken: number;
}

/** Table of turns (migration 005). */
export interface TurnsSchema {
  turns: TurnRow;
}
