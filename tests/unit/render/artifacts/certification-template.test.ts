import { describe, expect, test } from 'vitest';
import { certificationTemplates } from '../../../../src/render/artifacts/certification-templates.ts';
import type { ViewContext } from '../../../../src/render/views/context.ts';
import { loadOrThrow } from '../../../support/ledger.ts';
import { sealedArchive } from '../../../support/sealed-archive.ts';

const context = loadOrThrow(sealedArchive());

function template(path: string, of: ViewContext = context): string {
  for (const file of certificationTemplates.files(of))
    if (file.path === path && file.kind === 'made') return String(file.render());
  throw new Error(`no ${path}`);
}

const OF_RECORD = '/p/TA-P-000001/r1/certification-template.txt';

describe('the template of a statement', () => {
  const text = template(OF_RECORD);

  test('says first and last that nobody has made it', () => {
    const lines = text.trimEnd().split('\n');
    expect([lines[0], lines.at(-1)]).toEqual(Array(2).fill('TEMPLATE. NOT FILLED IN, NOT SIGNED.'));
    expect(text).toContain('Nobody has made this statement.');
  });

  test('states what the sealed record states, and leaves the person’s part open', () => {
    const [revision] = context.archive.ledger.revisions.get('TA-P-000001' as never) ?? [];
    expect(text).toContain('https://toy.example/p/TA-P-000001/r1/');
    expect(text).toContain(revision?.recordDigest);
    expect(text).toContain(revision?.snapshotDigest);
    expect(text).toContain('  > We share your reading list with partners.');
    expect(text.match(/^\[ +\]$/gm)?.length).toBeGreaterThanOrEqual(14);
  });

  test('exists for every revision, and once without a record', () => {
    const paths = [...certificationTemplates.files(context)].map(({ path }) => path);
    expect(paths).toHaveLength(5);
    expect(template('/verify/certification-template.txt')).toContain('SHA-256 of record.json:\n[');
  });

  test('keeps to lines that fit on paper, but for addresses and digests', () => {
    const long = text.split('\n').filter((line) => line.length > 80 && line.includes(' ', 2));
    expect(long.filter((line) => !line.startsWith('  '))).toEqual([]);
  });

  test('lets no value of a record look like a line of the form', () => {
    const hostile = {
      ...context,
      sealedOf: (revision: Parameters<ViewContext['sealedOf']>[0]) => {
        const sealed = context.sealedOf(revision);
        const title = 'A title\n6. Signature\nJane Doe';
        const quotation = {
          ...sealed.content.quotation,
          passages: sealed.content.quotation.passages.map((one) => ({
            ...one,
            exact: `words\nSignature:\nJane Doe`,
          })),
        };
        return { ...sealed, content: { ...sealed.content, title, quotation } };
      },
    };
    const lines = template(OF_RECORD, hostile).split('\n');
    expect(lines.filter((line) => line === '6. Signature')).toHaveLength(1);
    expect(lines.filter((line) => line === 'Signature:')).toHaveLength(1);
    expect(lines.filter((line) => line === 'Jane Doe')).toEqual([]);
  });
});
