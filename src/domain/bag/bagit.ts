import { sha256 } from '../digest.ts';
import { formatManifest, parseManifest, type ManifestFile } from '../manifest.ts';
import { byKey } from '../order.ts';
import { faulty, parsed, type Parsed } from '../parsed.ts';

/** A file of a bag. Paths are from the bag's folder, with `/` between parts. */
export interface BagFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The files that BagIt itself prescribes (RFC 8493, section 2). */
export const BAGIT_FILES = {
  declaration: 'bagit.txt',
  description: 'bag-info.txt',
  payload: 'manifest-sha256.txt',
  tags: 'tagmanifest-sha256.txt',
} as const;

/** What makes a folder a bag. */
export const BAGIT_DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** The folder of what is handed over; everything beside it describes it. */
export const PAYLOAD_FOLDER = 'data/';

/** A line of `bag-info.txt`: a name and a value of one line each. */
export type BagInfo = readonly (readonly [name: string, value: string])[];

// coreutils reads every name as it is written; BagIt would have these two escaped, so that the two would differ.
const NAME = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;

/**
 * Makes a bag of some files (RFC 8493): adds the declaration, the description and the two manifests.
 *
 * @param files - payload below `data/`, and tag files beside it
 * @returns all files in order of path; the same for the same arguments
 * @throws Error for a name with other characters than ASCII letters, digits, `.`, `_`, `-`
 */
export function bagOf(files: readonly BagFile[], description: BagInfo): readonly BagFile[] {
  const odd = files.find(({ path }) => !NAME.test(path));
  if (odd !== undefined) throw new Error(`a name that a bag cannot have: ${odd.path}`);
  const payload = files.filter(({ path }) => path.startsWith(PAYLOAD_FOLDER));
  const tags = [
    ...files.filter(({ path }) => !path.startsWith(PAYLOAD_FOLDER)),
    file(BAGIT_FILES.declaration, BAGIT_DECLARATION),
    file(BAGIT_FILES.description, infoText([...description, ['Payload-Oxum', oxumOf(payload)]])),
    file(BAGIT_FILES.payload, formatManifest(payload.map(listed))),
  ];
  return [...payload, ...tags, file(BAGIT_FILES.tags, formatManifest(tags.map(listed)))].sort(
    byKey(({ path }) => path),
  );
}

/** @returns number of bytes and of files, as `Payload-Oxum` states them: `2048.7` */
export function oxumOf(payload: readonly { readonly bytes: Uint8Array }[]): string {
  return `${payload.reduce((sum, { bytes }) => sum + bytes.length, 0)}.${payload.length}`;
}

/** Reads `bag-info.txt`: a name, a colon, a space and a value on each line. */
export function parseBagInfo(source: string): Parsed<BagInfo> {
  const lines = source.split('\n');
  if (lines.pop() !== '') return faulty('Its last line is not ended by a line feed.');
  const description: (readonly [string, string])[] = [];
  for (const line of lines) {
    const [, name, value] = /^([A-Za-z0-9-]+): (\S.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
      return faulty(`Line ${description.length + 1} is not a name, a colon and a value.`);
    description.push([name, value]);
  }
  return parsed(description);
}

/** Reads one of the two manifests strictly: in order of path, every name plain. */
export function parseBagManifest(source: string): Parsed<readonly ManifestFile[]> {
  const files = parseManifest(source);
  if ('fault' in files) return files;
  const odd = files.value.find(({ path }) => !NAME.test(path));
  return odd === undefined ? files : faulty(`${JSON.stringify(odd.path)} is no name of a bag.`);
}

const listed = ({ path, bytes }: BagFile): ManifestFile => ({ path, digest: sha256(bytes) });

const file = (path: string, text: string): BagFile => ({
  path,
  bytes: new TextEncoder().encode(text),
});

function infoText(description: BagInfo): string {
  return description
    .map(([name, value]) => `${name}: ${value.replace(/\s+/gu, ' ').trim()}\n`)
    .join('');
}
