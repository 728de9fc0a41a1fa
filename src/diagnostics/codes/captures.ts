import { error, warning, type CodeEntry } from './code-entry.ts';

/** Captures. */
export const CAPTURE_CODES = {
  'capture/key-syntax': error(
    'A capture is not named by its instant.',
    'Name it like 20260511T222531Z.',
  ),
  'capture/instant-differs': error(
    'The file name of a capture and its capturedAt are different instants.',
    'Make them equal.',
  ),
  'capture/bytes-without-sidecar': error(
    'Snapshot bytes lie without a sidecar.',
    'Add the sidecar with the same name and the ending .json.',
  ),
  'capture/two-snapshots': error(
    'Two stored files claim to be the bytes of one capture.',
    'Keep the one that was captured.',
  ),
  'capture/digest-missing': error(
    'Bytes are held but the sidecar records no digest.',
    'Record the SHA-256 as sha256sum prints it.',
  ),
  'capture/digest-mismatch': error(
    'The stored bytes have another SHA-256 than the sidecar records.',
    'Restore the bytes; or, while the cause is looked into, record an incident, which publishes the mismatch.',
  ),
  'capture/size-mismatch': error(
    'The stored bytes have another size than the sidecar records.',
    'Restore the bytes.',
  ),
  'capture/incident-over': error(
    'An incident is recorded but the stored bytes match their digest.',
    'Move the incident into the corrections of the records concerned and remove it here.',
  ),
  'capture/known-mismatch': warning(
    'The stored bytes differ from the recorded digest; the incident is on record and the pages say so.',
    'Restore the bytes and remove the incident.',
  ),
  'capture/not-extractable': error(
    'No text can be read from the snapshot.',
    'Give its media type, or mark the capture with a defect.',
  ),
  'capture/updated-after-capture': error(
    'The document’s own date is later than the capture.',
    'Correct one of the two.',
  ),
  'memento/url': error(
    'A Wayback address does not carry the instant that the record states.',
    'Use the full 14-digit address and the same instant.',
  ),
} as const satisfies Record<string, CodeEntry>;
