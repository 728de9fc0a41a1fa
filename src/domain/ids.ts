/** Kinds of record that carry a number. Platforms and vocabulary terms are named by slug instead. */
export type RecordKind = 'provision' | 'document' | 'change';

/** A record id such as `CA-P-010857`: prefix, kind letter, number. Made only by {@link parseRecordId} or {@link formatRecordId}. */
export type RecordId = string & { readonly __brand: 'RecordId' };

export interface RecordIdParts {
  /** Two to eight capital letters, the archive's own. */
  readonly prefix: string;
  readonly kind: RecordKind;
  /** A whole number from 1 to 999,999,999. */
  readonly number: number;
}

const LETTERS = { provision: 'P', document: 'D', change: 'C' } as const satisfies Record<
  RecordKind,
  string
>;
const KINDS: Readonly<Record<string, RecordKind>> = { P: 'provision', D: 'document', C: 'change' };
const WIDTHS = { provision: 6, document: 5, change: 6 } as const satisfies Record<
  RecordKind,
  number
>;
const SYNTAX = /^([A-Z]{2,8})-([PDC])-(\d{5,9})$/;

/**
 * Takes a record id apart.
 *
 * @param text - for instance `CA-P-010857`
 * @returns the parts, or `undefined` when the text is not an id in canonical form
 *   (a number is padded to six digits, a document's to five, and never further)
 */
export function parseRecordId(text: string): RecordIdParts | undefined {
  const match = SYNTAX.exec(text);
  const kind = KINDS[match?.[2] ?? ''];
  if (match?.[1] === undefined || match[3] === undefined || kind === undefined) return undefined;
  const parts = { prefix: match[1], kind, number: Number(match[3]) };
  return parts.number > 0 && formatRecordId(parts) === text ? parts : undefined;
}

/** @returns the canonical text of an id, for instance `CA-D-00248` */
export function formatRecordId(parts: RecordIdParts): RecordId {
  const digits = String(parts.number).padStart(WIDTHS[parts.kind], '0');
  return `${parts.prefix}-${LETTERS[parts.kind]}-${digits}` as RecordId;
}

/** @returns whether the text is a canonical record id of any kind */
export function isRecordId(text: string): text is RecordId {
  return parseRecordId(text) !== undefined;
}

/** @returns the kind that the id's letter says */
export function kindOfRecord(id: RecordId): RecordKind {
  const parts = parseRecordId(id);
  if (parts === undefined) throw new Error(`not a record id: ${id}`);
  return parts.kind;
}

/** @returns the block of a hundred numbers in which an id stands, for instance `CA-P-0108xx` */
export function idBlockOf(id: RecordId): string {
  return `${id.slice(0, -2)}xx`;
}
