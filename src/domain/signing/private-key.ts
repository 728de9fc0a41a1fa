import { parseNoteSigner } from '../log/note-key.ts';
import { parseMinisignSigner } from './minisign-key.ts';

/** A private key in one of the forms that this program writes, or minisign does. */
export type PrivateKeyKind = 'private key of a log' | 'private key of minisign';

interface Form {
  readonly kind: PrivateKeyKind;
  /** With what every key of the form starts. */
  readonly start: string;
  /** How a key goes on from there. */
  readonly rest: RegExp;
  isKey(text: string): boolean;
}

/** In base64: `Ed`, the kind of password, `B2`, and as much as makes 158 bytes. */
const MINISIGN = /^[A-Za-z0-9+/]{211}=/;
const LONGEST = 512;

const FORMS: readonly Form[] = [
  {
    kind: 'private key of a log',
    start: 'PRIVATE+KEY+',
    rest: /^PRIVATE\+KEY\+[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}/,
    isKey: (text) => 'value' in parseNoteSigner(text),
  },
  {
    kind: 'private key of minisign',
    start: 'RWQAAEIy',
    rest: MINISIGN,
    isKey: (text) => 'value' in parseMinisignSigner(text),
  },
  // Under a password, so that nobody can tell more about it.
  { kind: 'private key of minisign', start: 'RWRTY0Iy', rest: MINISIGN, isKey: () => true },
];

/**
 * Looks for a private key anywhere in a file.
 *
 * @returns what it is, or `undefined` when there is none. Text that only looks like a key, because its parts
 *   do not belong together, is none.
 */
export function privateKeyIn(bytes: Uint8Array): PrivateKeyKind | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return FORMS.find((form) => hasKey(file, form))?.kind;
}

function hasKey(file: Buffer, { start, rest, ...form }: Form): boolean {
  for (let at = file.indexOf(start); at >= 0; at = file.indexOf(start, at + 1)) {
    const [text] = rest.exec(file.toString('utf8', at, at + LONGEST)) ?? [];
    if (text !== undefined && form.isKey(text)) return true;
  }
  return false;
}
