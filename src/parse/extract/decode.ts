/** Labels are those of the Encoding Standard (WHATWG): `utf-8`, `windows-1252`, `iso-8859-1` (the same as before), … */
type Label = string;

/**
 * Text whose encoding nothing in the bytes declares.
 *
 * A byte order mark decides; then the label, if it is known; then UTF-8.
 *
 * @returns the text without its byte order mark, or `undefined` when the bytes are not text in that encoding
 */
export function decodeText(bytes: Uint8Array, label: Label | undefined): string | undefined {
  return decodeStrictly(bytes, labelOfMark(bytes) ?? encodingOf(label) ?? 'utf-8');
}

/**
 * HTML, as a browser decodes it: what is not text in the declared encoding becomes U+FFFD.
 *
 * A byte order mark decides; then the label of the media type; then the first declaration in the first
 * {@link DECLARATION_BYTES} bytes (a `meta` element, or an XML declaration); then UTF-8 if the bytes
 * are valid UTF-8, and windows-1252 if they are not. Unknown labels are passed over.
 */
export function decodeHtml(bytes: Uint8Array, label: Label | undefined): string {
  const declared = labelOfMark(bytes) ?? encodingOf(label) ?? labelInside(bytes);
  if (declared !== undefined) return new TextDecoder(declared).decode(bytes);
  return decodeStrictly(bytes, 'utf-8') ?? new TextDecoder('windows-1252').decode(bytes);
}

function decodeStrictly(bytes: Uint8Array, label: Label): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function labelOfMark([first, second, third]: Uint8Array): Label | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
}

const DECLARATION_BYTES = 4096;
const COMMENT = /<!--.*?(?:-->|$)/gs;
const XML_DECLARATION = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']+)["']/;
const META = /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i;

function labelInside(bytes: Uint8Array): Label | undefined {
  const start = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, DECLARATION_BYTES))
    .replace(COMMENT, '');
  const label = encodingOf(XML_DECLARATION.exec(start)?.[1]) ?? encodingOf(META.exec(start)?.[1]);
  // The declaration was just read as ASCII, so the bytes cannot be UTF-16; browsers take UTF-8 then.
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}

/** @returns the encoding's own name for a label, or `undefined` for an unknown one */
export function encodingOf(label: Label | undefined): Label | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
