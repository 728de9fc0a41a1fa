/** How a media type was told. `differs`: the ending says one thing and the bytes another, and the bytes were believed. */
export interface MediaTypeGuess {
  readonly mediaType: string;
  readonly from: 'content' | 'ending' | 'differs';
}

const BY_ENDING: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  md: 'text/markdown',
  markdown: 'text/markdown',
  txt: 'text/plain',
  text: 'text/plain',
  pdf: 'application/pdf',
};

/** Endings of stored files, by media type. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'xhtml',
  'text/markdown': 'md',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
};

/** Bytes that are looked at. */
const START_BYTES = 1024;

/**
 * Tells the media type of a local file from its name's ending and its first bytes.
 *
 * @returns `undefined` when neither says anything: the bytes are not UTF-8 text and the ending is unknown
 */
export function guessMediaType(name: string, bytes: Uint8Array): MediaTypeGuess | undefined {
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const byEnding = BY_ENDING[ending];
  const byContent = signatureOf(bytes);
  if (byContent !== undefined) {
    const agrees =
      byEnding === undefined ||
      byEnding === byContent ||
      (byEnding === 'application/xhtml+xml' && byContent === 'text/html');
    return {
      mediaType: agrees ? (byEnding ?? byContent) : byContent,
      from: agrees ? 'content' : 'differs',
    };
  }
  if (byEnding !== undefined) return { mediaType: byEnding, from: 'ending' };
  return isUtf8(bytes) ? { mediaType: 'text/plain', from: 'content' } : undefined;
}

/** @returns the ending of a stored file, without its dot. Never `json`, which is the sidecar's. */
export function endingOf(mediaType: string): string {
  return ENDINGS[mediaType] ?? 'bin';
}

function signatureOf(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, START_BYTES));
  if (start.startsWith('%PDF-')) return 'application/pdf';
  const text = start.replace(
    /^(?:\u00EF\u00BB\u00BF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*/,
    '',
  );
  return /^<(?:!doctype\s+html|html|head|body)\b/i.test(text) ? 'text/html' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}
