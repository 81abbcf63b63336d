import type { Page } from '@playwright/test';
import type { Flow, Journey } from '../flows/flow';
import { test } from '../test';

/** What must be true after each step. */
export type Checks<Id extends string> = { readonly [Step in Id]: () => Promise<void> };

/** Goes through a flow as its reader would, and checks every step. */
export async function playFlow<Id extends string>(flow: Flow<Id>, page: Page, journey: Journey, checks: Checks<Id>) {
  for (const step of flow.steps) {
    await test.step(step.caption, async () => {
      await step.act?.(page, journey);
      await step.press?.(page, journey).click();
      await checks[step.id]();
    });
  }
}
