import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RawRecord, ValuePath } from './raw-record.ts';

/**
 * Texts that hold half of a character: an escape such as `\ud83d` without the other that belongs to it. They have
 * no UTF-8 and no canonical JSON (RFC 8785), so nothing that holds one can be published or sealed.
 */
export function loneSurrogates(record: RawRecord): readonly Diagnostic[] {
  return pathsIn(record.value, []).map(({ path, unit }) =>
    diagnostic(
      'file/lone-surrogate',
      record.placeOf(path),
      `The text holds U+${unit}, which is half of a character.`,
    ),
  );
}

interface Found {
  readonly path: ValuePath;
  /** In hexadecimal digits. */
  readonly unit: string;
}

function pathsIn(value: unknown, path: ValuePath): readonly Found[] {
  if (typeof value === 'string') return inText(value, path);
  if (Array.isArray(value)) return value.flatMap((part, index) => pathsIn(part, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [
    ...inText(key, [...path, key]),
    ...pathsIn(part, [...path, key]),
  ]);
}

function inText(text: string, path: ValuePath): readonly Found[] {
  const [half] = /\p{Surrogate}/u.exec(text) ?? [];
  return half === undefined ? [] : [{ path, unit: half.charCodeAt(0).toString(16).toUpperCase() }];
}
