/**
 * The code points for which a TrueType or OpenType font has a shape of its own (`cmap`, ISO/IEC 14496-22, 5.2.1).
 *
 * @throws Error for a file that is no such font, or without a Unicode table in one of the forms in use (4 and 12)
 */
export function fontCoverage(bytes: Uint8Array): ReadonlySet<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = tableOffset(view, 0x636d6170);
  const subtables = range(view.getUint16(cmap + 2)).map((index) => {
    const record = cmap + 4 + index * 8;
    return {
      platform: view.getUint16(record),
      encoding: view.getUint16(record + 2),
      at: cmap + view.getUint32(record + 4),
    };
  });
  const isUnicode = ({ platform, encoding }: (typeof subtables)[number]): boolean =>
    (platform === 0 && encoding !== 5) || (platform === 3 && (encoding === 1 || encoding === 10));
  const found = new Set<number>();
  let isRead = false;
  for (const { at } of subtables.filter(isUnicode)) {
    const format = view.getUint16(at);
    if (format === 4) addSegments(view, at, found);
    else if (format === 12) addGroups(view, at, found);
    else continue;
    isRead = true;
  }
  if (!isRead) throw new Error('a font without a table of Unicode characters');
  return found;
}

function tableOffset(view: DataView, tag: number): number {
  for (const index of range(view.getUint16(4))) {
    const record = 12 + index * 16;
    if (view.getUint32(record) === tag) return view.getUint32(record + 8);
  }
  throw new Error('not a TrueType or OpenType font');
}

function addSegments(view: DataView, at: number, found: Set<number>): void {
  const double = view.getUint16(at + 6);
  for (const index of range(double / 2)) {
    const end = view.getUint16(at + 14 + index * 2);
    const startAt = at + 16 + double + index * 2;
    const start = view.getUint16(startAt);
    const delta = view.getUint16(startAt + double);
    const offsetAt = startAt + 2 * double;
    const offset = view.getUint16(offsetAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph =
        offset === 0
          ? (code + delta) & 0xffff
          : view.getUint16(offsetAt + offset + (code - start) * 2);
      if (glyph !== 0) found.add(code);
    }
  }
}

function addGroups(view: DataView, at: number, found: Set<number>): void {
  for (const index of range(view.getUint32(at + 12))) {
    const group = at + 16 + index * 12;
    const end = view.getUint32(group + 4);
    for (let code = view.getUint32(group); code <= end; code += 1) found.add(code);
  }
}

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);
