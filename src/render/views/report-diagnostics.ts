import { CODES } from '../../diagnostics/codes.ts';
import type { Diagnostic, DiagnosticCode, Severity } from '../../diagnostics/diagnostic.ts';
import { inReadingOrder } from '../../diagnostics/reporters.ts';
import type { ContentPath } from '../../domain/records.ts';
import { byCodeUnit, groupBy } from '../../domain/order.ts';
import { dataFilePath, type SitePath } from '../../domain/urls.ts';
import {
  countedBySeverity,
  foundSentences,
  placeWords,
  severityState,
  typographic,
} from '../words/diagnostics.ts';
import type { StateView } from '../words/evidence.ts';
import { formatCount, plural } from '../words/numbers.ts';
import type { LinkView } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { pagesByFile } from './parts/page-of-file.ts';

/** How many diagnostics of one code stand on the page; the others are in the table of all. */
export const SHOWN_OF_A_CODE = 10;

/** One diagnostic as the report prints it. Every text may hold words of a record. */
export interface DiagnosticRow {
  /** For instance `archive.json, line 3, column 5`. */
  readonly place: string;
  /** The page that shows what the file says. */
  readonly page?: LinkView;
  /** What is wrong and what was expected, one sentence each. */
  readonly found: readonly string[];
  /** Other places that help to understand it. */
  readonly related: readonly string[];
}

export interface DiagnosticGroup {
  readonly code: DiagnosticCode;
  /** Its word is the count: `2 warnings`. */
  readonly state: StateView;
  readonly meaning: string;
  readonly remedy: string;
  readonly rows: readonly DiagnosticRow[];
  /** How many are not shown. */
  readonly more?: string;
}

export interface DiagnosticsView {
  readonly lead: string;
  readonly all: { readonly label: string; readonly path: SitePath };
  /** Warnings before notices, then in order of code. */
  readonly groups: readonly DiagnosticGroup[];
}

/** @returns what the check of the content reported, by code, the first of each code in full */
export function diagnosticsView({ archive, diagnostics = [] }: ViewContext): DiagnosticsView {
  const pages = pagesByFile(archive);
  const groups = [...groupBy(inReadingOrder(diagnostics), ({ code }) => code)].sort(bySeverity);
  const codes = groups.length === 0 ? '' : ` under ${plural(groups.length, 'code')}`;
  return {
    lead: `The check of the content files that preceded this build reported ${countedBySeverity(diagnostics)}${codes}. An error would have stopped it. Places are paths in the content folder.`,
    all: { label: 'All of them as a table', path: dataFilePath('diagnostics.csv') },
    groups: groups.map(([code, found]) => groupOf(code, found, pages)),
  };
}

const RANKS = { error: 0, warning: 1, notice: 2 } as const satisfies Record<Severity, number>;

type Group = readonly [DiagnosticCode, readonly Diagnostic[]];

function bySeverity([a]: Group, [b]: Group): number {
  return RANKS[CODES[a].severity] - RANKS[CODES[b].severity] || byCodeUnit(a, b);
}

function groupOf(
  code: DiagnosticCode,
  found: readonly Diagnostic[],
  pages: ReadonlyMap<ContentPath, LinkView>,
): DiagnosticGroup {
  const { severity, meaning, remedy } = CODES[code];
  const hidden = found.length - SHOWN_OF_A_CODE;
  return {
    code,
    state: { ...severityState(severity), word: plural(found.length, severity) },
    meaning: typographic(meaning),
    remedy: typographic(remedy),
    rows: found.slice(0, SHOWN_OF_A_CODE).map((one) => rowOf(one, pages)),
    ...(hidden > 0 && { more: `and ${formatCount(hidden)} more, in the table.` }),
  };
}

function rowOf(one: Diagnostic, pages: ReadonlyMap<ContentPath, LinkView>): DiagnosticRow {
  const { place } = one;
  const page = place.at === 'archive' ? undefined : pages.get(place.file);
  return {
    place: placeWords(place),
    ...(page && { page }),
    found: foundSentences(one),
    related: one.related.map(({ label, place: where }) => `${label}: ${placeWords(where)}`),
  };
}
