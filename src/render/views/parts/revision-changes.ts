import { changedFields } from '../../../domain/sealed/content-digest.ts';
import type { SealedProvision } from '../../../domain/sealed/sealed-provision.ts';
import { joinWords } from '../../words/dates.ts';

/** What is said of each part of a record that differs between two revisions; of a group, by its own name. */
const NAMES: Readonly<Record<string, string>> = {
  agencies: 'agencies',
  analysedAt: 'date of the analysis',
  'analysis.actions': 'what you can do',
  'analysis.complianceConsiderations': 'points to check',
  'analysis.consumerImpact': 'effect on users',
  'analysis.contractAndVendor': 'contracts and vendors',
  'analysis.governanceExposure': 'exposure',
  'analysis.interpretiveNote': 'reading note',
  'analysis.jurisdictionFlags': 'jurisdictions',
  'analysis.questions': 'questions',
  'analysis.regulatoryLandscape': 'regulatory setting',
  'analysis.whatItIs': 'what it is',
  'analysis.whyItMatters': 'why it matters',
  basis: 'basis',
  categories: 'categories',
  clauseType: 'clause type',
  collection: 'collection',
  confidence: 'confidence',
  corrections: 'corrections',
  document: 'document',
  'capture.attestations': 'what others state about the capture',
  'capture.documentUpdatedOn': 'date printed on the document',
  'capture.incident': 'known difference of the stored file',
  'capture.key': 'the capture that is quoted',
  'capture.mementos': 'archived copies elsewhere',
  'capture.snapshot': 'stored file and its hash',
  'quotation.excerptDigest': 'the quoted words',
  'quotation.passages': 'quoted passages and their places',
  'quotation.version': 'text in which they were looked for',
  regulations: 'regulations',
  related: 'related records',
  severity: 'severity',
  stated: 'figures stated by the source',
  title: 'title',
  upstream: 'place at its source',
};

const GROUP_NAMES: Readonly<Record<string, string>> = {
  capture: 'details of the capture',
  evidence: 'evidence',
};

/** @returns which parts of a record differ between two of its revisions, for instance `Changed: severity and corrections.` */
export function changeSentence(before: SealedProvision, after: SealedProvision): string {
  const names = changedFields(before.content, after.content).map(
    (field) => NAMES[field] ?? GROUP_NAMES[field.replace(/\..*$/, '')] ?? field,
  );
  return `Changed: ${joinWords([...new Set(names)])}.`;
}
