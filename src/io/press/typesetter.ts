import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { canonicalJson } from '../../domain/digest.ts';
import type { PdfSheet } from '../../domain/paper.ts';
import { loadedFonts } from './loaded-fonts.ts';
import { withUniversalMarks } from './universal-marks.ts';

/** Sets PDFs with Typst. One for each worker: reading the fonts costs more than a page. */
export class Typesetter {
  readonly #compiler: NodeCompiler;

  constructor() {
    this.#compiler = NodeCompiler.create({
      workspace: TEMPLATES,
      fontArgs: [{ fontBlobs: loadedFonts().map(({ bytes }) => bytes) }],
    });
  }

  /**
   * @returns the file: PDF/A at the sheet's level and PDF/UA-1
   * @throws Error when the template does not take the data, with the typesetter's own words
   */
  async set({ template, standard, content, madeAt }: PdfSheet): Promise<Uint8Array> {
    const result = this.#compiler.compile({
      mainFileContent: readFileSync(join(TEMPLATES, `${template}.typ`), 'utf8'),
      inputs: { content: canonicalJson(content), made: JSON.stringify(partsOf(madeAt)) },
    });
    const document = result.result;
    if (document === null) throw new Error(messageOf(result.takeError()));
    const pdf = exported(() => this.#compiler.pdf(document, { pdfStandard: standard }));
    this.#compiler.evictCache(2);
    return withUniversalMarks(pdf);
  }
}

const TEMPLATES = join(import.meta.dirname, 'templates');

/** Year, month, day, hour, minute, second in UTC. */
const partsOf = (instant: string): readonly number[] =>
  instant
    .split(/[-T:.Z]/)
    .slice(0, 6)
    .map(Number);

function exported(write: () => Uint8Array): Uint8Array {
  try {
    return write();
  } catch (error: unknown) {
    throw new Error(messageOf(error), { cause: error });
  }
}

function messageOf(error: unknown): string {
  const diagnostics: unknown =
    typeof error === 'object' && error !== null && 'shortDiagnostics' in error
      ? error.shortDiagnostics
      : undefined;
  return `Typst: ${diagnostics === undefined ? String(error) : JSON.stringify(diagnostics)}`;
}
