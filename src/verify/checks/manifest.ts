import { textOfUtf8 } from '../../domain/bytes.ts';
import { sha256 } from '../../domain/digest.ts';
import { MANIFEST_PATH, MANIFEST_SIGNATURE_PATH } from '../../domain/manifest.ts';
import { parseMinisignKey, type MinisignKey } from '../../domain/signing/minisign-key.ts';
import { minisignFault, parseMinisignSignature } from '../../domain/signing/minisign.ts';
import { problem, type Problem, type ReleaseCheck } from '../check.ts';
import { namedKeys, type PublishedArchive } from '../published-archive.ts';

/** The list of files is an entry of the log, and its signature, where there is one, holds. */
export const manifest: ReleaseCheck = {
  id: 'manifest',
  label: 'Manifest',
  async run(published) {
    const bytes = await published.files.read(MANIFEST_PATH);
    if (bytes === undefined) return { summary: 'There is no list of files.', problems: [] };
    const entry = await entryOf(bytes, published);
    const signature = await signatureOf(bytes, published);
    return {
      summary: `${entry.summary} ${signature.summary}`,
      problems: [...entry.problems, ...signature.problems],
    };
  },
};

interface Part {
  readonly summary: string;
  readonly problems: readonly Problem[];
}

async function entryOf(bytes: Uint8Array, published: PublishedArchive): Promise<Part> {
  const found = await published.log();
  const digest = sha256(bytes);
  const entered = found?.lines.flatMap((line) => (line.type === 'manifest' ? [line] : [])) ?? [];
  if (entered.length === 0)
    return {
      summary:
        'No manifest was ever entered in a log, so nothing says that this one was published.',
      problems: [],
    };
  const own = entered.find(({ manifestDigest }) => manifestDigest === digest);
  if (own === undefined) {
    const message = `Its SHA-256 is ${digest}.\nNo entry of the log is of that manifest.`;
    return {
      summary: 'SHA256SUMS is not in the log.',
      problems: [problem('manifest/not-entered', MANIFEST_PATH, message)],
    };
  }
  const later = own === entered.at(-1) ? '' : ', and later ones follow';
  return {
    summary: `SHA256SUMS is entry ${own.line - 1} of the log, of ${own.time}${later}.`,
    problems: [],
  };
}

async function signatureOf(bytes: Uint8Array, published: PublishedArchive): Promise<Part> {
  const source = await published.files.read(MANIFEST_SIGNATURE_PATH);
  if (source === undefined) return { summary: 'It is not signed.', problems: [] };
  if ((await published.log()) === undefined)
    return { summary: 'Its signature was not verified: no log names a key.', problems: [] };
  const fault = await signatureFault(bytes, source, published);
  return fault === undefined
    ? { summary: 'It is signed by a key that the log names.', problems: [] }
    : {
        summary: 'Its signature does not hold.',
        problems: [problem('manifest/signature', MANIFEST_SIGNATURE_PATH, fault)],
      };
}

async function signatureFault(
  bytes: Uint8Array,
  source: Uint8Array,
  published: PublishedArchive,
): Promise<string | undefined> {
  const signature = parseMinisignSignature(textOfUtf8(source) ?? '');
  if ('fault' in signature) return signature.fault;
  const found = await published.log();
  const keys = (found === undefined ? [] : namedKeys(found)).flatMap(
    ({ use, publicKey }): readonly MinisignKey[] => {
      const key = use === 'manifest' ? parseMinisignKey(publicKey) : undefined;
      return key !== undefined && 'value' in key ? [key.value] : [];
    },
  );
  if (keys.length === 0) return 'The log names no key for manifests.';
  const faults = keys.map((key) => minisignFault(bytes, signature.value, key));
  return faults.includes(undefined) ? undefined : faults.at(-1);
}
