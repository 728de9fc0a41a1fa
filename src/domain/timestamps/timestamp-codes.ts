import type { TimestampFaultKind } from './kept-timestamps.ts';

/** The permanent code of each thing that can be wrong with a timestamp, in content and in a published archive. */
export const TIMESTAMP_CODES = {
  syntax: 'timestamp/syntax',
  subject: 'timestamp/subject',
  digest: 'timestamp/other-digest',
  nonce: 'timestamp/nonce',
  signature: 'timestamp/signature',
  purpose: 'timestamp/purpose',
  authority: 'timestamp/authority',
  validity: 'timestamp/validity',
  certificates: 'timestamp/certificates',
  pending: 'timestamp/pending',
} as const satisfies Record<TimestampFaultKind, `timestamp/${string}`>;
