import { error, notice, type CodeEntry } from './code-entry.ts';

const RESTORE =
  'Restore the file from a copy; if there is none, remove it with its request and have a new timestamp made.';

/** Timestamps that others made, kept in the folder of the ledger. */
export const TIMESTAMP_CODES = {
  'timestamp/syntax': error(
    'A request, a reply or a proof of a timestamp cannot be read, or holds no timestamp.',
    RESTORE,
  ),
  'timestamp/subject': error(
    'A timestamp is kept for something that the ledger does not have.',
    'Restore the ledger, or give the file the name of what it is a timestamp of.',
  ),
  'timestamp/other-digest': error(
    'A timestamp is of other bytes than those it is kept for.',
    'Give the file the name of what it is a timestamp of, or have a new one made.',
  ),
  'timestamp/nonce': error(
    'A reply does not belong to the request beside it.',
    'Put the request and the reply together that belong together, or have a new timestamp made.',
  ),
  'timestamp/signature': error(
    'The signature of a timestamp is not of what the timestamp states: it was altered, or never held.',
    RESTORE,
  ),
  'timestamp/purpose': error(
    'A timestamp is signed by a certificate that is not for timestamps alone.',
    'Do not rely on it: have a new one made by an authority that keeps to RFC 3161.',
  ),
  'timestamp/authority': error(
    'A timestamp is not signed by the authority it is kept under, as far as its certificates tell.',
    'Compare the certificates with those that the authority publishes; "muniment timestamp trust" keeps them.',
  ),
  'timestamp/validity': error(
    'A timestamp states a time at which a certificate that it rests on was not valid.',
    'Do not rely on it: have a new one made.',
  ),
  'timestamp/certificates': error(
    'The certificates of a time-stamping authority cannot be read.',
    'Restore the file from a copy, or from what the authority publishes.',
  ),
  'timestamp/pending': notice(
    'A request for a timestamp has no reply yet.',
    'Send the request to the authority and add what it answers with "muniment timestamp add --reply".',
  ),
} as const satisfies Record<string, CodeEntry>;
