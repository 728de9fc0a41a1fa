type Severity = 'error' | 'warning';

interface CodeEntry {
  readonly severity: Severity;
  /** What the code means, in one sentence. */
  readonly meaning: string;
  /** What to do about it. */
  readonly remedy: string;
}

const error = (meaning: string, remedy: string): CodeEntry => ({
  severity: 'error',
  meaning,
  remedy,
});
const warning = (meaning: string, remedy: string): CodeEntry => ({
  severity: 'warning',
  meaning,
  remedy,
});

/** Every diagnostic code. A code is never renamed and never given another meaning. */
export const CODES = {
  // Files and syntax
  'file/unknown': error(
    'A file stands where the content format has no place for it.',
    'Move it to the folder where its kind belongs, or remove it.',
  ),
  'file/missing': error('A file that the content format requires is not there.', 'Create it.'),
  'file/encoding': error('A record is not valid UTF-8.', 'Save the file as UTF-8.'),
  'file/name': error(
    'The name of a file or folder is not one that an address can be made from.',
    'Rename it to lower-case letters, digits and single hyphens.',
  ),
  'file/two-forms': error(
    'The same record stands twice, as Markdown and as JSON.',
    'Keep one of the two files.',
  ),
  'file/case-collision': error(
    'Two paths differ only in case, so some file systems cannot hold both.',
    'Rename one of them.',
  ),
  'json/syntax': error('The JSON cannot be read.', 'Correct the syntax at the place shown.'),
  'json/duplicate-key': error('A JSON object names the same member twice.', 'Keep one of the two.'),
  'front-matter/missing': error(
    'A Markdown record does not start with front matter.',
    'Start the file with a line "---", the fields, and another line "---".',
  ),
  'front-matter/language': error(
    'The front matter names a language other than YAML.',
    'Write plain "---" and YAML.',
  ),
  'front-matter/syntax': error(
    'The front matter is not valid YAML.',
    'Correct the syntax at the place shown.',
  ),
  'front-matter/duplicate-key': error(
    'The front matter names the same key twice.',
    'Keep one of the two.',
  ),
  'front-matter/tag': error(
    'The front matter uses a YAML tag, anchor or alias, which records do not need.',
    'Write the value itself.',
  ),
  'section/unknown': error(
    'A heading names no section of this kind of record.',
    'Use one of the headings listed in the format.',
  ),
  'section/duplicate': error('The same section stands twice.', 'Merge the two.'),
  'section/stray-text': error('Text stands outside of every section.', 'Put it under a heading.'),
  'section/html': error('A section holds raw HTML.', 'Write it in Markdown.'),
  'section/link': error(
    'A link of a section leads to something other than a web or mail address or a page of this site.',
    'Use an address that starts with https://, http://, mailto:, "/" or "#".',
  ),
  'section/image': error(
    'A section holds an image.',
    'Describe it in words; archived pages load nothing from elsewhere.',
  ),
  // Fields
  'field/unknown': error(
    'A field is not part of this kind of record.',
    'Correct the name or remove the field.',
  ),
  'field/missing': error('A field that the record needs is not there.', 'Add it.'),
  'field/type': error(
    'A value has another type than its field.',
    'Give the value the type that the format names.',
  ),
  'field/value': error('A value is outside of what its field allows.', 'Give an allowed value.'),
  'slug/syntax': error(
    'A slug has characters that an address cannot carry.',
    'Use lower-case letters, digits and single hyphens.',
  ),
  'id/syntax': error(
    'A record id is not in its canonical form.',
    'Write prefix, kind letter and padded number, such as CA-P-010857.',
  ),
  'digest/syntax': error(
    'A digest is not 64 lower-case hexadecimal digits.',
    'Give the SHA-256 as sha256sum prints it.',
  ),
  'instant/syntax': error(
    'An instant is not RFC 3339 in UTC with whole seconds.',
    'Write it as 2026-05-11T22:25:31Z.',
  ),
  'date/syntax': error(
    'A date is not YYYY-MM-DD or not in the calendar.',
    'Write it as 2026-05-11.',
  ),
  'url/syntax': error(
    'An address is not an absolute web address.',
    'Write it with http:// or https://.',
  ),
  'language/syntax': error(
    'A language tag is not one (BCP 47).',
    'Write a tag such as en or pt-BR.',
  ),
  // Identity
  'id/prefix': error(
    'A record id has another prefix than the archive.',
    'Use the prefix of archive.json.',
  ),
  'id/kind': error(
    'The kind letter of an id does not belong to this kind of record.',
    'Use P for provisions, D for documents, C for changes.',
  ),
  'id/duplicate': error(
    'Two records have the same id.',
    'Give one of them a new id; an id is never reused.',
  ),
  'id/withdrawn': error(
    'A live record has the id of a withdrawn one.',
    'Give it a new id; an id is never reused.',
  ),
  'address/duplicate': error(
    'Two records, or a record and an old address, claim the same address.',
    'Change one of the slugs.',
  ),
  'alias/target': error(
    'An alias leads to nothing, or to another alias.',
    'Name the id of a live record or the path of a platform.',
  ),
  'alias/live': error(
    'An alias has the address of a live page.',
    'Remove the alias or rename the record.',
  ),
  'tombstone/successor': error(
    'The successor of a withdrawn record does not exist.',
    'Name a record of the archive.',
  ),
  'tombstone/date': error(
    'A record was withdrawn before it was published or its source captured.',
    'Correct one of the dates.',
  ),
  // References
  'reference/unknown': error(
    'A record refers to a record that does not exist.',
    'Correct the id, or add the record.',
  ),
  'reference/withdrawn': error(
    'A record refers to a withdrawn record.',
    'Refer to its successor, or remove the reference.',
  ),
  'reference/self': error('A record refers to itself.', 'Remove the reference.'),
  'reference/duplicate': error(
    'A list names the same term or record twice.',
    'Keep one of the two.',
  ),
  'reference/cycle': error(
    'The successors of withdrawn records lead back to where they started.',
    'Break the circle.',
  ),
  'term/unknown': error(
    'A record uses a term that the vocabulary does not have.',
    'Correct the slug, or add the term.',
  ),
  'term/duplicate': error(
    'A vocabulary has the same slug or the same name twice.',
    'Keep one of the two.',
  ),
  'term/level': error(
    'The levels of a scale do not count 1, 2, 3 … without gaps.',
    'Number the terms from the lowest to the highest.',
  ),
  'pin-cite/unknown': error(
    'A pin cite is not in the regulation’s list of articles.',
    'Use a pin cite of the list, or add it there.',
  ),
  // Captures
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
  // The quotation
  'excerpt/not-in-snapshot': error(
    'A passage does not occur in the version text of its capture.',
    'Quote the snapshot exactly, or cite the capture that the words come from.',
  ),
  'excerpt/ambiguous': error(
    'A passage occurs more than once and nothing decides which place is meant.',
    'Add prefix, suffix or start.',
  ),
  'excerpt/selector': error(
    'The passage occurs, but not where its prefix, suffix or start say.',
    'Correct the selectors, or the words.',
  ),
  'excerpt/not-normal': error(
    'A passage is not in the normal form of version texts.',
    'Use the characters that the version text has.',
  ),
  'excerpt/digest-mismatch': error(
    'The excerpt has another SHA-256 than the record states.',
    'Restore the words; or, if they were corrected, state the new digest.',
  ),
  'excerpt/order': error(
    'The passages of an excerpt overlap or are not in the order of the document.',
    'List them in order.',
  ),
  'excerpt/found-after-all': error(
    'A passage is recorded as missing but occurs in the capture.',
    'Remove knownMissing.',
  ),
  'excerpt/known-missing': warning(
    'A passage is published as "not in source".',
    'Cite the capture that the words come from when it is found.',
  ),
  // Changes
  'change/captures': error(
    'A change record names captures that do not exist or are in the wrong order.',
    'Name two captures of the document, the earlier one as before.',
  ),
  'change/not-consecutive': error(
    'A change record compares captures that do not follow each other.',
    'Name the capture directly before.',
  ),
  'change/extraction-only': error(
    'A change record treats a new extraction of the same retrieval as a change by the platform.',
    'Remove the change record.',
  ),
  'change/no-difference': error(
    'A change record stands between two texts that are the same.',
    'Remove the change record.',
  ),
  'change/no-text-no-summary': error(
    'A change record has neither two held texts nor a summary.',
    'Add a summary, or hold both captures.',
  ),
  'change/unattributed': error(
    'A change that no held text shows is not attributed to anybody.',
    'Name in statedBy who described it, or hold both captures.',
  ),
  'change/date': error(
    'A change record has no day, or its file name, changedOn and later capture are of different days.',
    'Name the file by the day of the later capture; state changedOn only when no later capture is named.',
  ),
  'change/unrecorded': warning(
    'Two consecutive held captures differ and no change record says so.',
    'Add one with "muniment new change".',
  ),
  'change/duplicate': error(
    'Two change records describe the same step of a document.',
    'Keep one of the two.',
  ),
  'change/effect-document': error(
    'A change record names a provision of another document.',
    'Remove it.',
  ),
  'change/effect-untouched': error(
    'A change record names a provision that the difference of its texts does not touch.',
    'Remove it, or cite the capture that the words come from.',
  ),
  // Stated figures against derived ones
  'stated/verified': error(
    'The record states of the snapshot’s verification what this archive cannot confirm: the bytes are not held, so nothing says what was hashed, or they give another result.',
    'Hold the bytes, or record the statement as the source’s claim.',
  ),
  'stated/change-count': error(
    'The stated number of changes differs from the changes listed or derived.',
    'Correct the number, or record it as the source’s claim.',
  ),
  'stated/changes': error(
    'A stated change has no change record.',
    'Add the change record, or record the statement as the source’s claim.',
  ),
  'stated/first-seen': error(
    'The stated first sighting differs from the first capture that holds the provision.',
    'Correct the date, or record it as the source’s claim.',
  ),
  'stated/last-seen': error(
    'The stated last sighting differs from the derived one or lies before a stated change.',
    'Correct the date, or record it as the source’s claim.',
  ),
  'stated/first-tracked': error(
    'The stated start of tracking differs from the document’s first capture.',
    'Correct the date, or record it as the source’s claim.',
  ),
  'stated/last-verified': error(
    'The stated last verification lies before the capture or the stated last sighting, or after the day on which the figures were read.',
    'Correct the date, or record it as the source’s claim.',
  ),
  'stated/months-monitored': error(
    'The stated months of monitoring differ from those between first and last sighting.',
    'Correct the number, or record it as the source’s claim.',
  ),
  'stated/stability': error(
    'The stated stability differs from the derived one.',
    'Correct the word, or record it as the source’s claim.',
  ),
  'stated/severity': error(
    'Severity is stated differently in two places of the record.',
    'Decide for one, or record the other as the source’s claim.',
  ),
  'stated/prevalence': error(
    'The stated prevalence disagrees with itself or with the archive.',
    'Correct it, or record it as the source’s claim.',
  ),
  'stated/accessed': error(
    'A record carries an access date; that is the reader’s, and never in a record.',
    'Remove it, or record it as the source’s claim.',
  ),
  'stated/citation-digest': error(
    'A stated citation prints part of a digest.',
    'Print all 64 digits, or record it as the source’s claim.',
  ),
  'stated/citation-address': error(
    'A stated citation calls an address permanent that names no fixed version.',
    'Cite the fixed address, or record it as the source’s claim.',
  ),
  'stated/action-title': error(
    'A stated action title names another clause type than its text and record.',
    'Correct the title, or record it as the source’s claim.',
  ),
  'stated/agrees': error(
    'A figure is recorded as a differing claim of the source, but it agrees.',
    'Remove it from asClaims.',
  ),
  // Consistency of the record itself
  'provision/capture-unknown': error(
    'The capture that a provision quotes does not exist.',
    'Name a capture of the same document.',
  ),
  'provision/analysed-before-capture': error(
    'The analysis is dated before the capture that it is about.',
    'Correct one of the two.',
  ),
  'provision/capture-defect': warning(
    'A provision quotes a capture that cannot stand for its document.',
    'Quote a capture without a defect.',
  ),
  'action/title': error(
    'An action is titled with another clause type than its record, and its text does not mention it.',
    'Give the action the title that its text deserves.',
  ),
  'correction/order': error(
    'Corrections are not in order of their dates.',
    'List them from the oldest to the newest.',
  ),
  'platform/former-names': error(
    'The earlier names of a platform are not in the order of their last days.',
    'List them from the oldest to the newest.',
  ),
  'platform/empty': warning(
    'A platform has no documents.',
    'Add a document, or remove the platform.',
  ),
  'document/no-captures': error('A document has no captures.', 'Add a capture.'),
  'document/monitoring-ended': error(
    'A document has a capture after the day on which its captures are said to have stopped.',
    'Correct the day, or remove it.',
  ),
} as const satisfies Record<string, CodeEntry>;
