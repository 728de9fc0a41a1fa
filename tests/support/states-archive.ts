import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../../src/domain/digest.ts';
import { readContent, TOY, type ContentFiles } from './content.ts';

const LANTERN = 'platforms/lantern/privacy-policy/';
const NOOR = 'platforms/noor/privacy-policy/';
const QUAY = 'platforms/quay/terms/';
const ARABIC = 'نشارك قائمة قراءتك مع شركاء يوصون بالكتب.';
const LONG = `We share ${'what you read, mark and return, and the hour at which you do so, '.repeat(8)}with partners.`;

/** What the toy archive does not show: states of records that have little, and of texts that have much. */
const OVERLAY: ContentFiles = {
  // Quotes words that another record quotes too, in one paragraph.
  [`${LANTERN}provisions/stopping-it.json`]: record({
    id: 'TA-P-000011',
    title: 'Stopping the sharing',
    capture: '20260301T090000Z',
    passages: [
      { exact: 'partners who recommend books. You can stop this in the settings.', start: 103 },
    ],
    clauseType: 'third-party-sharing',
  }),
  // Nothing but a quotation, of a capture that is not held.
  [`${LANTERN}provisions/bare.json`]: record({
    id: 'TA-P-000012',
    title: 'A bare record',
    capture: '20260501T090000Z',
    passages: [{ exact: 'We may read your margins.' }],
    regulations: [{ regulation: 'reading-act' }],
  }),
  // One side of the change is not held.
  [`${LANTERN}changes/2026-05-01.json`]: record({
    id: 'TA-C-000002',
    before: '20260401T090000Z',
    after: '20260501T090000Z',
    statedBy: 'Reading Watch',
    sections: { summary: 'A sentence on margins was added.' },
  }),
  'platforms/noor/platform.json': record({ name: 'Noor' }),
  [`${NOOR}document.json`]: record({
    id: 'TA-D-00002',
    title: 'سياسة الخصوصية',
    documentType: 'privacy-policy',
    language: 'ar',
  }),
  ...capture(`${NOOR}captures/20260310T090000Z`, '2026-03-10T09:00:00Z', [ARABIC, LONG]),
  [`${NOOR}provisions/partners.json`]: record({
    id: 'TA-P-000013',
    title: 'Partners',
    capture: '20260310T090000Z',
    passages: [{ exact: ARABIC }],
    clauseType: 'third-party-sharing',
  }),
  [`${NOOR}provisions/long.json`]: record({
    id: 'TA-P-000014',
    title: 'A long clause',
    capture: '20260310T090000Z',
    passages: [{ exact: LONG }],
    clauseType: 'data-retention',
  }),
  // Two changes on one day, the later one with markup that its redline leaves out.
  'platforms/quay/platform.json': record({ name: 'Quay' }),
  [`${QUAY}document.json`]: record({
    id: 'TA-D-00003',
    title: 'Quay Terms',
    documentType: 'privacy-policy',
    language: 'en',
  }),
  ...capture(`${QUAY}captures/20260601T090000Z`, '2026-06-01T09:00:00Z', ['Your rights', 'Pay.']),
  ...capture(`${QUAY}captures/20260602T090000Z`, '2026-06-02T09:00:00Z', [
    'Your rights',
    'Pay now.',
    '![Fees by month](fees.png)',
    '- By card ![](card.png)\n- By letter',
  ]),
  ...capture(`${QUAY}captures/20260602T210000Z`, '2026-06-02T21:00:00Z', [
    '# Your rights',
    'Pay soon.',
  ]),
  [`${QUAY}changes/2026-06-02.json`]: record({
    id: 'TA-C-000011',
    before: '20260601T090000Z',
    after: '20260602T090000Z',
  }),
  [`${QUAY}changes/2026-06-02-2.json`]: record({
    id: 'TA-C-000012',
    before: '20260602T090000Z',
    after: '20260602T210000Z',
  }),
};

/** Writes the archive of states into an empty folder. */
export function writeStatesArchive(folder: string): void {
  for (const [path, content] of Object.entries({ ...readContent(TOY), ...OVERLAY })) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function record(fields: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(fields, undefined, 2)}\n`;
}

function capture(name: string, capturedAt: string, paragraphs: readonly string[]): ContentFiles {
  const text = `${paragraphs.join('\n\n')}\n`;
  return {
    [`${name}.md`]: text,
    [`${name}.json`]: record({
      capturedAt,
      sourceUrls: ['https://noor.example/privacy'],
      snapshot: {
        content: 'local-file',
        mediaType: 'text/markdown',
        digest: sha256(text),
        sizeBytes: Buffer.byteLength(text),
      },
    }),
  };
}
