import { diagnostic, wholeFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PaperOrder, Printed, PrintResult } from '../domain/paper.ts';
import { paperPath, type SitePath } from '../domain/urls.ts';
import type { PaperEmitter } from '../render/paper-emitter.ts';
import { PAPERS } from '../render/papers.ts';
import type { ViewContext } from '../render/views/context.ts';
import type { PressPort, ProgressPort } from './ports.ts';

/** What was drawn, by path, and what could not be. */
export interface PrintedPapers {
  readonly papers: ReadonlyMap<SitePath, Printed>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Draws every file of every kind. An order that cannot be drawn is reported, and the others are drawn all the same.
 * What is returned is in order of the orders, however many are drawn at once.
 */
export async function printPapers(
  context: ViewContext,
  press: PressPort,
  progress: ProgressPort,
): Promise<PrintedPapers> {
  const total = countOf(context) * wantedPapers(context).length;
  const results: (PrintResult | undefined)[] = [];
  const orders: Pick<PaperOrder, 'path' | 'id' | 'revision' | 'file'>[] = [];
  let done = 0;
  const queue = ordersOf(context);
  const drawOn = async (): Promise<void> => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) {
      const { sheet, paper, ...order } = next.value;
      const place = orders.push(order) - 1;
      results[place] = await press.print({ sheet, paper, ...order });
      done += 1;
      progress.update('Drawing papers', done, total);
    }
  };
  await Promise.all(Array.from({ length: press.width }, drawOn));
  return gathered(orders, results);
}

/** In order of kind and revision. Nothing is laid out before it is asked for. */
function* ordersOf(context: ViewContext): Generator<PaperOrder, undefined> {
  for (const { paper, sheet } of wantedPapers(context))
    for (const revision of [...context.archive.ledger.revisions.values()].flat())
      yield {
        paper,
        path: paperPath(revision.id, revision.revision, paper),
        id: revision.id,
        revision: revision.revision,
        file: revision.file,
        sheet: sheet(revision, context),
      };
}

/** The kinds that the archive does not leave out. */
function wantedPapers({ archive: { settings } }: ViewContext): readonly PaperEmitter[] {
  return PAPERS.filter(({ paper }) => settings.artifacts?.[paper] !== 'off');
}

function countOf({ archive }: ViewContext): number {
  return archive.ledger.revisions.values().reduce((sum, revisions) => sum + revisions.length, 0);
}

function gathered(
  orders: readonly Pick<PaperOrder, 'path' | 'id' | 'revision' | 'file'>[],
  results: readonly (PrintResult | undefined)[],
): PrintedPapers {
  const papers = new Map<SitePath, Printed>();
  const diagnostics: Diagnostic[] = [];
  for (const [index, order] of orders.entries()) {
    const result = results[index];
    if (result?.result === 'printed') papers.set(order.path, result.printed);
    else if (result !== undefined) diagnostics.push(missingGlyphs(order, result.codePoints));
  }
  return { papers, diagnostics };
}

function missingGlyphs(
  { id, revision, path, file }: Pick<PaperOrder, 'path' | 'id' | 'revision' | 'file'>,
  codePoints: readonly number[],
): Diagnostic {
  const named = codePoints.map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
  return diagnostic(
    'paper/missing-glyph',
    wholeFile(file),
    `${path} cannot be drawn: no font has ${named.join(', ')}, which revision ${revision} of ${id} needs.`,
  );
}
