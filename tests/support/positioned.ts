import { expect } from 'vitest';
import type { DiagnosticCode } from '../../src/diagnostics/diagnostic.ts';
import { contentPath } from '../../src/domain/content-file.ts';
import { loadContent, readContent, TOY } from './content.ts';

/** Marks in a sample the place that a diagnostic must name. */
export const HERE = '\u{F8FF}';

/** A sample file and one place in it, line and column from 1. */
export interface PositionedText {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** @returns the sample without the mark and without the line break after the opening backtick, and where the mark stood */
export function positioned(
  strings: TemplateStringsArray,
  ...values: readonly string[]
): PositionedText {
  const marked = String.raw({ raw: strings }, ...values).replace(/^\n/, '');
  const before = marked.slice(0, marked.indexOf(HERE)).split('\n');
  return {
    text: marked.replace(HERE, ''),
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  };
}

/** Where {@link expectDiagnostic} puts a sample, unless it is told. */
export const NEW_PROVISION = 'platforms/lantern/privacy-policy/provisions/new.md';

/** Expects that the sample, laid over the toy archive, has a diagnostic with this code at its mark. */
export function expectDiagnostic(
  sample: PositionedText,
  code: DiagnosticCode,
  path: string = NEW_PROVISION,
): void {
  const { diagnostics } = loadContent({ ...readContent(TOY), [path]: sample.text });
  const found = diagnostics.map((one) => ({ code: one.code, place: one.place }));
  const { line, column } = sample;
  const place = { at: 'position', file: contentPath(path), line, column };
  expect(found).toContainEqual({ code, place });
}
