import { startBrowser } from '../support/browser.ts';
import { walkByTab } from '../support/focus-walk.ts';
import { hasHtmlChecker, htmlErrors } from '../support/html-checker.ts';
import { atOnce, withOpenPage } from '../support/open-page.ts';
import { auditPage, type Fault } from '../support/page-audit.ts';
import { oneOfEachType, pageFile, type PageSample } from '../support/page-samples.ts';
import { pageWeight } from '../support/page-weight.ts';
import { serveFolder, type FileHost } from '../support/serve.ts';
import { SiteLinks } from '../support/site-links.ts';
import type { Browser } from 'playwright-core';

/** What was found on one page. */
export interface PageFindings extends PageSample {
  readonly faults: readonly Fault[];
  readonly foreign: readonly string[];
  readonly errors: readonly string[];
  /** What a keyboard finds in its way; absent when the page was not walked through. */
  readonly walk?: readonly string[];
  readonly links: { readonly count: number; readonly broken: readonly string[] };
  /** Bytes of the page and its style sheets, compressed by gzip. */
  readonly weight: number;
}

/** What was found on the pages of an archive. */
export interface Survey {
  readonly pages: readonly PageFindings[];
  /** Absent when there was no Java to run the Nu HTML checker with. */
  readonly htmlErrors?: readonly string[];
}

/**
 * Looks at pages of a built archive.
 *
 * @param onPage - told how many pages were looked at so far
 */
export async function surveySite(
  site: string,
  samples: readonly PageSample[],
  onPage: (done: number) => void = () => undefined,
): Promise<Survey> {
  const [browser, host] = await Promise.all([startBrowser(), serveFolder(site)]);
  const links = new SiteLinks(site);
  const walked = new Set(oneOfEachType(samples));
  let done = 0;
  try {
    const pages = await atOnce(2, samples, async (sample): Promise<PageFindings> => {
      const findings = await findingsOf(browser, host, sample, walked.has(sample));
      onPage((done += 1));
      const { address } = sample;
      return { ...findings, links: links.linksOf(address), weight: pageWeight(site, address) };
    });
    const files = samples.map(({ address }) => pageFile(site, address));
    return { pages, ...(hasHtmlChecker() && { htmlErrors: htmlErrors(files) }) };
  } finally {
    await browser.close();
    await host.close();
  }
}

async function findingsOf(
  browser: Browser,
  host: FileHost,
  sample: PageSample,
  isWalked: boolean,
): Promise<Omit<PageFindings, 'links' | 'weight'>> {
  // It has no looks of its own, and is gone before anybody sees it.
  if (sample.type === 'moved page') return { ...sample, faults: [], foreign: [], errors: [] };
  return withOpenPage(browser, host.origin + sample.address, async ({ page, foreign, errors }) => {
    const walk = isWalked ? { walk: await walkByTab(page) } : {};
    return { ...sample, faults: await auditPage(page), foreign, errors, ...walk };
  });
}
