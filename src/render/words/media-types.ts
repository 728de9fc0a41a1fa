const NAMES: Readonly<Record<string, string>> = {
  'text/html': 'HTML',
  'application/xhtml+xml': 'XHTML',
  'text/markdown': 'Markdown',
  'text/plain': 'Plain text',
  'application/pdf': 'PDF',
};

/** @returns `HTML` for `text/html; charset=utf-8`; the type itself when it has no common name */
export function mediaTypeName(mediaType: string): string {
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  return NAMES[type] ?? type;
}
