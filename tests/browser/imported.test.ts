import { expect, test } from 'vitest';
import { formatTable, faultLines } from '../crawl/report.ts';
import { surveySite } from '../crawl/survey.ts';
import { corpusFolder } from '../support/corpora.ts';
import { buildImportedSample } from '../support/imported-sample.ts';
import { coveringSample, oneOfEachType } from '../support/page-samples.ts';
import { inTemporaryFolder } from '../support/program.ts';

const tosdr = corpusFolder('tosdr');
const openTermsArchive = corpusFolder('open-terms-archive');
const MINUTES = 60_000;

test(
  'pages of an archive that is imported from real corpora are without a fault',
  async () => {
    if (tosdr === undefined || openTermsArchive === undefined) return;
    await inTemporaryFolder(async (folder) => {
      const site = buildImportedSample(folder, { tosdr, openTermsArchive });
      const survey = await surveySite(site, oneOfEachType(coveringSample(site)));
      console.log(formatTable(survey));
      expect(survey.pages.length).toBeGreaterThan(30);
      expect(survey.pages.filter(({ type }) => type === 'change').length).toBeGreaterThan(0);
      expect(faultLines(survey)).toEqual([]);
    });
  },
  10 * MINUTES,
);
