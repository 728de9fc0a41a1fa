import type { Analysis } from '../../../domain/records.ts';

/** One of our own texts: Markdown, or absent when none was written. */
export interface AnalysisPartView {
  readonly name: string;
  readonly markdown?: string | undefined;
}

export const NO_ANALYSIS = 'No analysis written.';

/** @returns the five side headings of the compliance analysis, in order, whether written or not */
export function complianceParts(analysis: Analysis): readonly AnalysisPartView[] {
  return [
    { name: 'Regulatory setting', markdown: analysis.regulatoryLandscape },
    { name: 'Exposure', markdown: analysis.governanceExposure },
    { name: 'Jurisdictions', markdown: analysis.jurisdictionFlags },
    { name: 'Contracts and vendors', markdown: analysis.contractAndVendor },
    { name: 'Points to check', markdown: analysis.complianceConsiderations },
  ];
}
