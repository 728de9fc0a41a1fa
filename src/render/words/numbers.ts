/** @returns a whole number with commas between thousands: `84,112` */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** @returns `1 capture`, `1,153 captures`; give `many` when it is not the word with `s` */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** @returns `84,112 bytes` */
export function formatBytes(bytes: number): string {
  return plural(bytes, 'byte');
}

/** @returns a size for reading: `812 bytes`, `84 KB`, `1.2 MB` (thousands, not 1,024s) */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return formatBytes(bytes);
  if (bytes < 1_000_000) return `${formatCount(Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** @returns `+32 −1 words`, with a true minus sign */
export function formatWordChange(size: {
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
}): string {
  return `+${formatCount(size.wordsAdded)} −${formatCount(size.wordsRemoved)} words`;
}

/** @returns `none`, `1 of 3`, `all 3` */
export function formatShare(part: number, whole: number): string {
  if (part === 0) return 'none';
  return part === whole
    ? `all ${formatCount(whole)}`
    : `${formatCount(part)} of ${formatCount(whole)}`;
}
