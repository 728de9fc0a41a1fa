import type { TimestampFaultKind } from '../domain/timestamps/kept-timestamps.ts';
import type { ProblemCode } from './codes.ts';

/** The code of each thing that can be wrong with a timestamp. */
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
} as const satisfies Record<TimestampFaultKind, ProblemCode>;
