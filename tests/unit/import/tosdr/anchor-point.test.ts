import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../../src/domain/instants.ts';
import type { AnchoredPoint, Texts } from '../../../../src/import/tosdr/anchor-point.ts';
import { anchorPoint } from '../../../../src/import/tosdr/anchor-point.ts';
import type { HeldVersion } from '../../../../src/import/tosdr/held-version.ts';
import { readQuotation } from '../../../../src/import/tosdr/quotation.ts';
import { FRAME, heldVersion } from '../../../support/tosdr.ts';

const WORDS = 'We keep the lamp lit all night.';

const html = (path: string, text: string): HeldVersion =>
  heldVersion(`${FRAME}${text}`, 'text/html', { path });

function dated(path: string, instant: string): HeldVersion {
  const capturedAt = parseInstant(instant);
  if (capturedAt === undefined) throw new Error(`not an instant: ${instant}`);
  return heldVersion(`${WORDS}\n`, 'text/markdown', { path, capturedAt });
}

function anchor(source: string, texts: Partial<Texts>, start?: number): AnchoredPoint {
  const quotation = readQuotation(source, start);
  if (quotation === undefined) throw new Error('a quotation without words');
  return anchorPoint(quotation, { own: [], others: [], ...texts });
}

const pathOf = (anchored: AnchoredPoint): string | undefined =>
  anchored.kind === 'placed' ? anchored.version.held.path : undefined;

describe('a quotation is placed', () => {
  test('in the document that the point names, though another agrees more strictly', () => {
    const own = [html('own', `<p>${WORDS.toUpperCase()}</p>`)];
    const others = [html('other', `<p>${WORDS}</p>`)];
    const anchored = anchor(WORDS, { own, others });
    expect(pathOf(anchored)).toBe('own');
    expect(anchored).toMatchObject({ isOwn: true, placed: { level: 'unicode-case' } });
  });

  test('in the text where least is set aside, though another is newer', () => {
    const own = [html('undated', `<p>We keep the <b>lamp</b> lit all night.</p>`)];
    const older = dated('older', '2019-01-01T00:00:00Z');
    expect(pathOf(anchor(WORDS, { own: [...own, older] }))).toBe('older');
  });

  test('in the newest of equals, an undated text before dated ones', () => {
    const old = dated('old', '2019-01-01T00:00:00Z');
    const newer = dated('newer', '2020-01-01T00:00:00Z');
    expect(pathOf(anchor(WORDS, { own: [old, newer] }))).toBe('newer');
    expect(pathOf(anchor(WORDS, { own: [old, newer, html('undated', WORDS)] }))).toBe('undated');
  });

  test('in another document when its own does not have it', () => {
    const own = [html('own', '<p>Something else.</p>')];
    const others = [html('other', `<p>${WORDS}</p>`)];
    expect(anchor(WORDS, { own, others })).toMatchObject({ kind: 'placed', isOwn: false });
  });
});

describe('a quotation that is nowhere', () => {
  test('is missing from the newest text of its document', () => {
    const own = [html('own', '<p>Something else.</p>')];
    const anchored = anchor(WORDS, { own });
    expect(anchored).toMatchObject({ kind: 'missing', version: own[0] });
  });

  test('is of a text that is not held when no text of its document is', () => {
    const others = [html('other', '<p>Something else.</p>')];
    expect(anchor(WORDS, { others })).toEqual({ kind: 'not-held' });
  });
});

describe('a short quotation', () => {
  const own = [html('own', '<p>Lamps may go out. You may not.</p>')];

  test('is placed where the source says that it stands', () => {
    const start = '<p>Lamps may go out. You '.length;
    const anchored = anchor('may', { own }, start);
    expect(anchored).toMatchObject({ kind: 'placed', placed: { level: 'exact', isDecided: true } });
    expect(anchored.kind === 'placed' && anchored.placed.passages[0]?.anchor.start).toBe(22);
  });

  test('is not placed where it happens to stand', () => {
    expect(anchor('may', { own }, 4)).toEqual({ kind: 'too-short' });
    expect(anchor('may', { own })).toEqual({ kind: 'too-short' });
  });

  test('is not looked for in other documents', () => {
    expect(anchor('may', { others: own })).toEqual({ kind: 'not-held' });
  });

  test('is missing when its document does not have it', () => {
    expect(anchor('must', { own }, 4)).toMatchObject({ kind: 'missing' });
  });
});
