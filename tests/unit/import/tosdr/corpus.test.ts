import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ContentPath } from '../../../../src/domain/records.ts';
import { readHeldTexts } from '../../../../src/import/tosdr/held-texts.ts';
import type { HeldVersion } from '../../../../src/import/tosdr/held-version.ts';
import { readHeldVersion } from '../../../../src/import/tosdr/held-version.ts';
import type { FoundLevel } from '../../../../src/import/tosdr/match-level.ts';
import { placeQuotation } from '../../../../src/import/tosdr/place-quotation.ts';
import { readQuotation } from '../../../../src/import/tosdr/quotation.ts';
import type { SourceFile, TosdrSource } from '../../../../src/import/tosdr/read-source.ts';
import { readTosdrSource } from '../../../../src/import/tosdr/read-source.ts';
import { joinServices } from '../../../../src/import/tosdr/services.ts';
import { ContentFolder } from '../../../../src/io/content-folder.ts';
import { anchorPassage } from '../../../../src/link/anchor.ts';
import { loadContent } from '../../../support/content.ts';
import { corpusFolder } from '../../../support/corpora.ts';
import type { ImportedFiles } from '../../../support/tosdr.ts';
import { importTosdrFiles, provisionsOf, summaryOf } from '../../../support/tosdr.ts';

const folder = corpusFolder('tosdr');

/** One line of the corpus's own search: for a point and a text, how its quotation was found. */
interface Expected {
  readonly point: string;
  readonly document: string;
  readonly level: FoundLevel | 'none';
}

interface Outcome extends Expected {
  readonly ours: FoundLevel | 'none';
  /** Whether every passage is proved by its own characters and selectors. */
  readonly isProved: boolean;
}

function filesOf(root: string): readonly SourceFile[] {
  const content = new ContentFolder(root);
  const wanted = /^(?:points|services|cases|documents)\.ndjson$|^documents\//;
  return content
    .list()
    .filter((path) => wanted.test(path))
    .map((path: ContentPath) => ({ path, bytes: content.read(path) }));
}

describe.skipIf(folder === undefined)('the corpus', () => {
  const root = folder ?? '';
  let outcomes: readonly Outcome[] = [];

  beforeAll(() => {
    const { source } = readTosdrSource(filesOf(root));
    if (source === undefined) throw new Error('the corpus cannot be read');
    outcomes = compare(source, expectedIn(root));
  });

  test('is compared line by line', () => {
    console.log(tableOf(outcomes));
    expect(outcomes.length).toBeGreaterThan(2000);
  });

  test('has no quotation that only we call exact', () => {
    const wrong = outcomes.filter(({ level, ours }) => ours === 'exact' && level !== 'exact');
    expect(wrong).toEqual([]);
  });

  test('has no quotation that was found and that we do not find', () => {
    const lost = outcomes.filter(({ level, ours }) => level !== 'none' && ours === 'none');
    expect(lost).toEqual([]);
  });

  test('has every place proved by the characters of its text', () => {
    const unproved = outcomes.filter(({ ours, isProved }) => ours !== 'none' && !isProved);
    expect(unproved).toEqual([]);
  });
});

describe.skipIf(folder === undefined)('the whole corpus imported', () => {
  let imported: ImportedFiles;

  beforeAll(async () => {
    imported = await importTosdrFiles(filesOf(folder ?? ''));
  }, 60_000);

  test('accounts for every point', () => {
    const { pointsRead, provisionsAdded, omitted } = summaryOf(imported);
    expect(provisionsAdded + [...omitted.values()].flat().length).toBe(pointsRead);
    expect(provisionsOf(imported.files)).toHaveLength(provisionsAdded);
  });

  test('passes the check, but for what is known to be missing or unrecorded', () => {
    const codes = new Set(loadContent(imported.files).diagnostics.map(({ code }) => code));
    expect([...codes].sort()).toEqual(['change/unrecorded', 'excerpt/known-missing']);
  }, 60_000);

  test('gives nothing new the second time', async () => {
    const again = await importTosdrFiles(filesOf(folder ?? ''), imported.files);
    expect(again.written).toEqual([]);
  }, 60_000);
});

function expectedIn(root: string): readonly Expected[] {
  return readFileSync(join(root, 'anchors.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Expected);
}

function compare(source: TosdrSource, expected: readonly Expected[]): readonly Outcome[] {
  const services = joinServices(source.services);
  const { texts } = readHeldTexts(source.texts, source.documentLines, services);
  const versions = new Map(texts.map((text) => [text.path, readHeldVersion(text)]));
  const points = new Map(source.points.map((file) => [file.data.id, file.data]));
  return expected.map((line) => {
    const point = points.get(line.point);
    const version = versions.get(line.document);
    const quotation = readQuotation(point?.quoteText ?? '', point?.quoteStart);
    const placed = version && quotation && placeQuotation(version, quotation);
    const isProved =
      version !== undefined &&
      placed !== undefined &&
      placed.passages.every((place) => isAt(version, place));
    return { ...line, ours: placed?.level ?? 'none', isProved };
  });
}

function isAt(
  { text }: HeldVersion,
  { exact, anchor }: { readonly exact: string; readonly anchor: { readonly start: number } },
): boolean {
  const result = anchorPassage(text, { exact, start: anchor.start, knownMissing: false });
  return result.state === 'found' && result.anchor.start === anchor.start;
}

/** How often each of their levels became each of ours. */
function tableOf(outcomes: readonly Outcome[]): string {
  const counts = new Map<string, number>();
  for (const { document, level, ours } of outcomes) {
    const key = `${document.split('/')[1] ?? ''}: ${level} there, ${ours} here`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort()
    .map(([key, count]) => `${key}: ${count}`)
    .join('\n');
}
