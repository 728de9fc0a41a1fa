import type { ImportCounts, ImportResult } from './import-result.ts';

const DEFECTS: Readonly<Record<string, string>> = {
  empty: 'empty',
  'much-shorter': 'an error page or a failed extraction',
  late: 'read anew out of order',
  'not-stated': 'not stated to be a retrieval',
};

/** @returns the closing report of an import, for people, with a final line feed */
export function importSummary(
  result: Extract<ImportResult, { readonly kind: 'imported' }>,
  folder: string,
): string {
  const { counts, commits, skipped, notes } = result;
  return [
    `Read ${commits} commits; collection "${result.collection}" in ${folder}.`,
    ...row('Platforms', `${counts.platformsAdded} added`),
    ...row('Documents', documentsText(counts)),
    ...row('Captures', capturesText(counts)),
    ...[...counts.defects.counts()].map(
      ([kind, count]) => `  with a defect: ${count} ${DEFECTS[kind] ?? kind}`,
    ),
    ...row('Change records', `${counts.changesAdded} added, ${counts.changesRewritten} rewritten`),
    ...[...counts.withoutChange.counts()].map(
      ([reason, count]) => `  none between ${count} pairs of captures: ${reason}`,
    ),
    ...(counts.documentTypesAdded > 0
      ? row('Document types', `${counts.documentTypesAdded} added`)
      : []),
    ...[...skipped].map(([reason, count]) => `Left out: ${count} ${reason}`),
    ...notes.map((note) => `Note: ${note}`),
    '',
  ].join('\n');
}

const row = (label: string, text: string): readonly string[] => [
  `${`${label}:`.padEnd(16)}${text}`,
];

function documentsText(counts: ImportCounts): string {
  return `${counts.documentsAdded} added, ${counts.documentsExtended} extended, ${counts.documentsUnchanged} as before`;
}

function capturesText(counts: ImportCounts): string {
  const { captures, bytes, extractions } = counts;
  if (captures === 0) return '0 added';
  return `${captures} added with their bytes (${(bytes / 1e6).toFixed(1)} MB), ${extractions} of them only read anew`;
}
