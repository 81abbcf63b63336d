import type { Locator, Page } from '@playwright/test';
import { copiedBy } from '../clipboard';

/** What a reader copies on the way, to be used later. */
type Note = 'poolId' | 'poolArn' | 'clientId' | 'loginUrl' | 'password' | 'confirmPage' | 'code' | 'grant';

/** What a reader has in hand while going through a flow. */
export interface Journey {
  poolName: string;
  /** Small letters and digits; makes names free that are unique across all pools, such as a domain's prefix. */
  ending: string;
  /** Where the person's own app runs: people come back there after sign-in. */
  appUrl: string;
  notes: Map<Note, string>;
}

export interface Step<Id extends string = string> {
  /** Unique in the flow; its picture is named after it. */
  id: Id;
  /** Opens a chapter of the tutorial. */
  chapter?: string;
  /** What to do, in full sentences. What stands on the screen is between two stars, as in Markdown. */
  caption: string;
  /** Why, or what else there is to know. Only readers get it, not those who watch. */
  aside?: string;
  /** Fills in and looks up; the page then is as the caption says. */
  act?: (page: Page, journey: Journey) => Promise<void>;
  /** What is pressed at the end, after the picture was taken. */
  press?: (page: Page, journey: Journey) => Locator;
  /** What the picture shows; the main part of the page when left out. */
  picture?: (page: Page, journey: Journey) => Locator;
}

/** A way through the console that a person is shown: played by a test, by the demo, and written down as a tutorial. */
export interface Flow<Id extends string = string> {
  name: string;
  title: string;
  /** What it leads to, and for whom. */
  intro: string;
  /** The pool's name in the demo and in the tutorial. */
  poolName: string;
  steps: readonly Step<Id>[];
}

/** Keeps the ids of the steps in the type, so that a test can be asked for a check of each. */
export function defineFlow<const Id extends string>(flow: Flow<Id>): Flow<Id> {
  return flow;
}

/** The port that the tutorials speak of. */
export const appPort = 5000;

type Names = Partial<Pick<Journey, 'ending' | 'appUrl'>>;

export function newJourney(
  poolName: string,
  { ending = '', appUrl = `http://localhost:${appPort}` }: Names = {},
): Journey {
  return { poolName, ending, appUrl, notes: new Map() };
}

/** @throws when it was not copied on the way: the steps are out of order. */
export function noted(journey: Journey, note: Note): string {
  const value = journey.notes.get(note);
  if (value === undefined) throw new Error(`Nothing was noted as ${note} before this step.`);
  return value;
}

/** Presses the copy button of a value and keeps what then is on the clipboard. */
export async function copy(page: Page, journey: Journey, label: string, note: Note): Promise<void> {
  const button = page.getByRole('button', { name: `Copy ${label}`, exact: true });
  journey.notes.set(note, await copiedBy(page, () => button.click()));
}
