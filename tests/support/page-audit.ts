import type { Page } from 'playwright-core';
import { axeViolations } from './axe.ts';
import { addInPageScript } from './in-page-script.ts';
import type { CheckName, PageState } from './page-states.ts';
import { enterState, PAGE_STATES } from './page-states.ts';

/** Something on a page that is not as it should be. */
export interface Fault {
  readonly check: CheckName;
  /** The state in which it shows. */
  readonly state: string;
  readonly what: string;
}

/** Looks at an open page in every state. @returns what is wrong with it */
export async function auditPage(
  page: Page,
  states: readonly PageState[] = PAGE_STATES,
): Promise<readonly Fault[]> {
  const session = await page.context().newCDPSession(page);
  await addInPageScript(page);
  const faults: Fault[] = [];
  for (const state of states) {
    await enterState(page, session, state);
    for (const check of state.asked) {
      const found = await ask(page, check);
      faults.push(...found.map((what) => ({ check, state: state.name, what })));
    }
  }
  await session.detach();
  return faults;
}

function ask(page: Page, name: CheckName): Promise<readonly string[]> {
  if (name === 'axe') return axeViolations(page);
  if (name === 'axeOfColours') return axeViolations(page, { ofColours: true });
  return page.evaluate((check) => {
    if (window.inPage === undefined) throw new Error('the script of the checks is not there');
    return window.inPage.checks[check]();
  }, name);
}
