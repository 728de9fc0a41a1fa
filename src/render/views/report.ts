import { listPagePath, reportPath } from '../../domain/urls.ts';
import { formatInstant, instantView, type TimeView } from '../words/dates.ts';
import { formatCount, plural } from '../words/numbers.ts';
import { frameOf, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { listPage, pageNumbers, pagedTitle, type ListPage } from './list-pages.ts';
import { checksOf, type CheckRow } from './report-checks.ts';
import { diagnosticsView, type DiagnosticsView } from './report-diagnostics.ts';
import { findingsOf, type FindingRow } from './report-findings.ts';

export interface ReportView extends PageFrame {
  readonly lead: string;
  readonly checkedAt?: TimeView;
  readonly asOf?: TimeView;
  /** Failures first; on the first page only. */
  readonly checks: readonly CheckRow[];
  /** What the check of the content reported; on the first page only. */
  readonly diagnostics?: DiagnosticsView;
  /** Failures first, then disagreements and captures that stand for nothing. */
  readonly findings: ListPage<FindingRow>;
}

export interface ReportPage {
  readonly page: number;
}

export function reportPages({ archive }: ViewContext): readonly ReportPage[] {
  return pageNumbers(findingsOf(archive).length).map((page) => ({ page }));
}

/** Every check of the build and what it found. */
export function reportView({ page }: ReportPage, context: ViewContext): ReportView {
  const { archive, checkedAt } = context;
  const findings = findingsOf(archive);
  const checks = checksOf(archive);
  const failed = checks.filter(({ state }) => state.glyph === 'diamond').length;
  const outcome =
    failed === 0
      ? `None of ${plural(checks.length, 'check')} failed.`
      : `${formatCount(failed)} of ${plural(checks.length, 'check')} failed.`;
  const when =
    checkedAt === undefined
      ? 'Checks were made when this copy was built.'
      : `Checks were made on ${formatInstant(checkedAt)}.`;
  return {
    ...frameOf(context, {
      address: listPagePath(reportPath, page),
      title: pagedTitle('Verification report', page),
      description: `What was checked when this archive was built. ${outcome}`,
      breadcrumb: [],
    }),
    lead: `${outcome} ${when} A page cannot know what happened to its files later: to be sure, check them yourself.`,
    ...(checkedAt && { checkedAt: instantView(checkedAt) }),
    ...(archive.asOf && { asOf: instantView(archive.asOf) }),
    checks: page === 1 ? checks : [],
    ...(page === 1 && { diagnostics: diagnosticsView(context) }),
    findings: listPage({ path: reportPath, rows: findings, noun: 'finding' }, page),
  };
}
