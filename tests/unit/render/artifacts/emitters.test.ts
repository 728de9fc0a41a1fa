import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../../src/domain/digest.ts';
import type { EmittedFile } from '../../../../src/render/emitter.ts';
import { EMITTERS } from '../../../../src/render/emitters.ts';
import { blobs } from '../../../../src/render/artifacts/blobs.ts';
import { digestLookup } from '../../../../src/render/artifacts/digest-lookup.ts';
import { provisionsCsv } from '../../../../src/render/artifacts/provisions-csv.ts';
import { recordsNdjson } from '../../../../src/render/artifacts/records-ndjson.ts';
import { versionTexts } from '../../../../src/render/artifacts/version-texts.ts';
import type { ViewContext } from '../../../../src/render/views/context.ts';
import { byCodeUnit } from '../../../../src/domain/order.ts';
import {
  aCapture,
  aDocument,
  anArchive,
  aProvision,
  FIRST,
  SECOND,
  THIRD,
  WORDS,
} from '../../../support/builders.ts';

/** Two captures with the same bytes, one that is not held. */
const ARCHIVE = anArchive({
  documents: [
    aDocument({
      files: [
        aCapture({ at: FIRST }),
        aCapture({ at: SECOND }),
        aCapture({ at: THIRD, text: undefined }),
        aProvision({ fields: { title: '=cmd|calc' } }),
      ],
    }),
  ],
});

const textOf = (file: EmittedFile): string => {
  if (file.kind === 'stored') throw new Error(`${file.path} is copied`);
  return file.kind === 'made' ? String(file.render()) : [...file.chunks()].join('');
};

const linesOf = (context: ViewContext, name: string): readonly string[] =>
  [...recordsNdjson.files(context)]
    .filter(({ path }) => path === `/data/${name}.ndjson`)
    .flatMap((file) => textOf(file).split('\n').slice(0, -1));

describe('every emitter', () => {
  test('has an id of its own, and no two write the same file', () => {
    expect(new Set(EMITTERS.map(({ id }) => id)).size).toBe(EMITTERS.length);
    const paths = EMITTERS.flatMap((emitter) =>
      [...emitter.files(ARCHIVE)].map(({ path }) => path),
    );
    expect(new Set(paths).size).toBe(paths.length);
  });

  test.each(EMITTERS.map((emitter) => [emitter.id, emitter] as const))(
    '%s lists its files in order of path and gives the same bytes again',
    (_, emitter) => {
      const files = [...emitter.files(ARCHIVE)];
      const paths = files.map(({ path }) => path);
      expect(paths).toEqual([...paths].sort(byCodeUnit));
      const made = files.filter((file) => file.kind !== 'stored');
      expect(made.map(textOf)).toEqual(made.map(textOf));
    },
  );
});

test('a stored file is published once, however many captures have its bytes', () => {
  const files = [...blobs.files(ARCHIVE)];
  expect(files.map(({ path }) => path)).toEqual([
    `/blob/sha256/${sha256(`# Policy\n\n${WORDS}\n`)}.bin`,
  ]);
  expect(files[0]?.kind).toBe('stored');
});

test('a version text has the digest that the capture states', () => {
  const [first] = [...versionTexts.files(ARCHIVE)];
  const entry = [...ARCHIVE.archive.documents.values()][0]?.captures[0];
  if (first === undefined) throw new Error('no version text');
  expect(textOf(first)).toBe(`Policy\n${WORDS}\n`);
  expect(sha256(textOf(first))).toBe(entry?.version?.digest);
});

describe('the data files', () => {
  test('hold one record a line and no path of the content folder', () => {
    expect(linesOf(ARCHIVE, 'captures').length).toBe(3);
    expect(linesOf(ARCHIVE, 'provisions').length).toBe(1);
    const all = ['captures', 'changes', 'documents', 'platforms', 'provisions'].flatMap((name) =>
      linesOf(ARCHIVE, name),
    );
    expect(all.filter((line) => line.includes('"file"') || line.includes('.json'))).toEqual([]);
  });

  test('say of a capture whether its bytes are held', () => {
    const held = linesOf(ARCHIVE, 'captures').map((line) => {
      const row = JSON.parse(line) as { snapshot: { held?: object }; version?: object };
      return [row.snapshot.held !== undefined, row.version !== undefined];
    });
    expect(held).toEqual([
      [true, true],
      [true, true],
      [false, false],
    ]);
  });

  test('the table has a row for each provision, and no cell that a spreadsheet would run', () => {
    const [file] = [...provisionsCsv.files(ARCHIVE)];
    const [head, row, end] = (file === undefined ? '' : textOf(file)).split('\r\n');
    expect(head?.split(',').slice(0, 2)).toEqual(['id', 'title']);
    expect(row).toContain("TA-P-000001,'=cmd|calc,lantern,");
    expect(end).toBe('');
  });
});

test('digests are found under their first two digits, with what has them', () => {
  const files = [...digestLookup.files(ARCHIVE)];
  expect(files.length).toBe(256);
  const digest = sha256(WORDS);
  const file = files.find(({ path }) => path === `/hash/${digest.slice(0, 2)}/index.json`);
  const text = file === undefined ? '[]' : textOf(file);
  const rows = JSON.parse(text) as readonly { digest: string }[];
  expect(rows.find((row) => row.digest === digest)).toMatchObject({
    what: 'Quoted words',
    id: 'TA-P-000001',
  });
});
