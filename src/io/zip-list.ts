import { ZIP_LIMITS, ZipRefusedError, type ZipFault } from './zip-refused.ts';

/** A file as the list at the end of a ZIP has it, compared with what stands before its bytes. */
export interface ListedEntry {
  readonly name: string;
  readonly isFolder: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its header and its bytes start in the file. */
  readonly header: number;
  readonly start: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
/** In place of a number that stands elsewhere (ZIP64). */
const ELSEWHERE = 0xffffffff;
const ENCRYPTED = 1;
const UNIX = 3;
/** Bits of a Unix mode that tell a link or a device from a file. */
const TYPE = 0o170000;
const FILE = 0o100000;
const FOLDER = 0o040000;

/** What a name may be: so it leads down from the folder, on every system. */
const NAME = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*\/?$/;

function refuse(fault: ZipFault, entry: string, message: string): never {
  throw new ZipRefusedError(fault, entry, message);
}

/** @returns the entries in the order of the list. @throws ZipRefusedError */
export function listOfEntries(file: Buffer): readonly ListedEntry[] {
  const end = file.length - END_SIZE;
  if (end < 0 || file.readUInt32LE(end) !== END)
    return refuse('damaged', '', 'It does not end as a ZIP without a comment does.');
  const count = file.readUInt16LE(end + 10);
  const [length, first] = [file.readUInt32LE(end + 12), file.readUInt32LE(end + 16)];
  if (first === ELSEWHERE || count === 0xffff || file.readUInt32LE(end + 4) !== 0)
    return refuse('unsupported', '', 'It is in several parts, or larger than a bag can be.');
  if (count > ZIP_LIMITS.entries)
    return refuse('too-large', '', `It has ${count} entries; ${ZIP_LIMITS.entries} are read.`);
  if (first + length !== end || file.readUInt16LE(end + 8) !== count)
    return refuse('damaged', '', 'Its list of entries is not where it says.');
  const entries: ListedEntry[] = [];
  let at = first;
  for (let left = count; left > 0; left -= 1) {
    const { entry, next } = entryAt(file, at, end);
    entries.push(entry);
    at = next;
  }
  if (at !== end) return refuse('damaged', '', 'Its list of entries has bytes of no entry.');
  refuseOverlaps(entries, first);
  return entries;
}

/** @returns the entries that are files. @throws ZipRefusedError when two would be one file, or all are too much */
export function fileEntries(entries: readonly ListedEntry[]): readonly ListedEntry[] {
  const seen = new Set<string>();
  for (const { name } of entries) {
    // Some systems tell no large letters from small ones.
    const folded = name.toLowerCase().replace(/\/$/, '');
    if (seen.has(folded)) return refuse('duplicate', name, 'Two entries have this name.');
    seen.add(folded);
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > ZIP_LIMITS.bytes)
    return refuse('too-large', '', `It unpacks to ${total} bytes; ${ZIP_LIMITS.bytes} are read.`);
  return entries.filter(({ isFolder }) => !isFolder);
}

function entryAt(
  file: Buffer,
  at: number,
  end: number,
): { readonly entry: ListedEntry; readonly next: number } {
  if (at + CENTRAL_SIZE > end || file.readUInt32LE(at) !== CENTRAL)
    return refuse('damaged', '', 'Its list of entries is cut off.');
  const nameSize = file.readUInt16LE(at + 28);
  const restSize = file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  const next = at + CENTRAL_SIZE + nameSize + restSize;
  if (next > end) return refuse('damaged', '', 'Its list of entries is cut off.');
  const name = file.toString('latin1', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameSize);
  if (!NAME.test(name) || name.split('/').some((part) => part === '.' || part === '..'))
    return refuse('path', name, 'The name does not lead down from the folder of the bag.');
  const header = file.readUInt32LE(at + 42);
  const entry = {
    name,
    isFolder: name.endsWith('/'),
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    packedSize: file.readUInt32LE(at + 20),
    size: file.readUInt32LE(at + 24),
    header,
    start: startOf(
      file,
      header,
      name,
      file.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameSize),
    ),
  };
  refuseKind(entry, file.readUInt16LE(at + 8), file.readUInt32LE(at + 38), file[at + 5]);
  return { entry, next };
}

function refuseKind(
  { name, method, packedSize, size, isFolder }: ListedEntry,
  flags: number,
  attributes: number,
  system: number | undefined,
): void {
  if ((flags & ENCRYPTED) !== 0) refuse('encrypted', name, 'It is encrypted.');
  const type = system === UNIX ? (attributes >>> 16) & TYPE : 0;
  if (type !== 0 && type !== FILE && type !== FOLDER)
    refuse('link', name, 'It is a link or a device, not a file.');
  if (method !== 0 && method !== 8)
    refuse('unsupported', name, 'It is compressed in a way that is not read.');
  if (packedSize === ELSEWHERE || size === ELSEWHERE)
    refuse('unsupported', name, 'It is larger than a bag can be.');
  if ((method === 0 || isFolder) && packedSize !== size)
    refuse('damaged', name, 'It has two different sizes.');
}

/** The header before the bytes must be there and name the same file. */
function startOf(file: Buffer, header: number, name: string, nameBytes: Buffer): number {
  if (header + LOCAL_SIZE > file.length || file.readUInt32LE(header) !== LOCAL)
    return refuse('damaged', name, 'Its bytes are not where the list says.');
  const nameSize = file.readUInt16LE(header + 26);
  const own = file.subarray(header + LOCAL_SIZE, header + LOCAL_SIZE + nameSize);
  if (!own.equals(nameBytes))
    return refuse('damaged', name, 'It has another name where its bytes are.');
  return header + LOCAL_SIZE + nameSize + file.readUInt16LE(header + 28);
}

/** Entries that share bytes unpack to far more than there is. */
function refuseOverlaps(entries: readonly ListedEntry[], list: number): void {
  let before = 0;
  for (const { name, header, start, packedSize } of entries.toSorted(
    (one, other) => one.header - other.header,
  )) {
    if (header < before || start + packedSize > list)
      refuse('damaged', name, 'It shares bytes with another entry.');
    before = start + packedSize;
  }
}
