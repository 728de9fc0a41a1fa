/**
 * Looks at pages of any built archive as the tests look at those of the demonstration archive.
 *
 *     npm run crawl -- --site DIR [--pages N]
 *
 * Of each page type it takes the fewest pages that show every element, class, role and language of the type, and
 * fills up with pages that chance chooses, the same at every run. Prints a table, and every fault that it found.
 *
 * Exit codes: 0 no fault, 1 faults, 2 wrong call.
 */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { coveringSample, filledSample } from '../support/page-samples.ts';
import { faultLines, formatTable } from './report.ts';
import { surveySite } from './survey.ts';

const { values } = parseArgs({
  options: { site: { type: 'string' }, pages: { type: 'string', default: '300' } },
});
const site = resolve(values.site ?? '');
const size = Number(values.pages);

const isSite = statSync(join(site, 'index.html'), { throwIfNoEntry: false })?.isFile() === true;
if (values.site === undefined || !isSite || !Number.isInteger(size)) {
  console.error('Name a built archive, and perhaps a number of pages: --site DIR [--pages N]');
  process.exitCode = 2;
} else {
  const samples = filledSample(site, coveringSample(site), size);
  const survey = await surveySite(site, samples, (done) => {
    if (done % 20 === 0) console.error(`${done} of ${samples.length} pages`);
  });
  console.log(formatTable(survey));
  const lines = faultLines(survey);
  console.log(lines.join('\n'));
  process.exitCode = lines.length === 0 ? 0 : 1;
}
