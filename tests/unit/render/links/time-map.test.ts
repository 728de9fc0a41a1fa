import { expect, test } from 'vitest';
import { timeMaps } from '../../../../src/render/artifacts/time-maps.ts';
import type { ViewContext } from '../../../../src/render/views/context.ts';
import { aCapture, aDocument, anArchive, FIRST, SECOND } from '../../../support/builders.ts';

const SOURCE = 'https://lantern.example/policy';

const copyAt = (instant: string, of = SOURCE): { url: string; mementoDatetime: string } => ({
  url: `https://web.archive.org/web/${instant.replace(/\D/g, '')}/${of}`,
  mementoDatetime: instant,
});

const EARLY = copyAt('2026-03-01T10:00:00Z');
const LATE = copyAt('2026-05-11T22:25:31Z');
const MIDDLE = copyAt('2026-04-02T00:00:00Z');

const archiveOf = (...captures: Parameters<typeof aCapture>[0][]): ViewContext =>
  anArchive({ documents: [aDocument({ files: captures.map((parts) => aCapture(parts)) })] });

/** The links of an answer in application/link-format (RFC 6690): target and attributes. */
function linksIn(text: string): readonly (readonly [string, ReadonlyMap<string, string>])[] {
  const links = [...text.matchAll(/<([^>]*)>((?:; [a-z]+="[^"]*")*)(,\n|\n$)/g)];
  expect(links.map(([whole]) => whole).join('')).toBe(text);
  return links.map(([, target = '', attributes = '']) => [
    target,
    new Map([...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, n = '', v = '']) => [n, v])),
  ]);
}

const textOf = (context: ViewContext): string | undefined => {
  const [file] = [...timeMaps.files(context)];
  return file?.kind === 'made' ? String(file.render()) : undefined;
};

test('has one original, itself, and all copies in order of time', () => {
  const text = textOf(
    archiveOf(
      { at: FIRST, fields: { sourceUrls: [SOURCE], mementos: [LATE, EARLY] } },
      { at: SECOND, fields: { sourceUrls: [SOURCE], mementos: [MIDDLE, LATE] } },
    ),
  );
  const links = linksIn(text ?? '');
  expect(links.map(([target, attributes]) => [attributes.get('rel'), target])).toEqual([
    ['original', SOURCE],
    ['self', 'https://toy.example/d/TA-D-00001/timemap.link'],
    ['first memento', EARLY.url],
    ['memento', MIDDLE.url],
    ['last memento', LATE.url],
  ]);
  const self = links[1]?.[1];
  expect([self?.get('from'), self?.get('until')]).toEqual([
    'Sun, 01 Mar 2026 10:00:00 GMT',
    'Mon, 11 May 2026 22:25:31 GMT',
  ]);
  expect([links[2], links[4]].map((link) => link?.[1].get('datetime'))).toEqual([
    self?.get('from'),
    self?.get('until'),
  ]);
});

test('of a single copy names it the first and the last', () => {
  const text = textOf(archiveOf({ fields: { sourceUrls: [SOURCE], mementos: [EARLY] } }));
  expect(linksIn(text ?? '')[2]?.[1].get('rel')).toBe('first last memento');
});

test('leaves out copies of other addresses, and is not there without a copy', () => {
  const other = copyAt('2026-03-01T10:00:00Z', 'https://lantern.example/old');
  const fields = { sourceUrls: ['https://lantern.example/old'], mementos: [other] };
  expect(textOf(archiveOf({ fields }))).toBeUndefined();
  expect(textOf(archiveOf({}))).toBeUndefined();
});
