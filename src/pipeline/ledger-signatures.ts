import { diagnostic, wholeFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { textOfUtf8 } from '../domain/bytes.ts';
import type { Digest } from '../domain/digest.ts';
import { parseCheckpoint } from '../domain/log/checkpoint.ts';
import { faulty } from '../domain/parsed.ts';
import type { ContentPath } from '../domain/records.ts';
import { parseMinisignSignature } from '../domain/signing/minisign.ts';
import { contentFileAt } from '../parse/layout.ts';
import type { KeptCheckpoint } from '../verify/ledger/signatures.ts';
import type { ContentSource } from './ports.ts';

/** What was signed when releases were sealed, as it lies beside the lines of the ledger. */
export interface KeptSignatures {
  readonly checkpoints: readonly KeptCheckpoint[];
  /** Signatures of manifests, by the digest of the manifest. */
  readonly manifests: ReadonlyMap<Digest, { readonly file: ContentPath; readonly text: string }>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the signed checkpoints and the signatures of manifests strictly. */
export function readSignatures(
  content: ContentSource,
  files: readonly ContentPath[],
): KeptSignatures {
  const checkpoints: KeptCheckpoint[] = [];
  const manifests = new Map<Digest, { readonly file: ContentPath; readonly text: string }>();
  const diagnostics: Diagnostic[] = [];
  const refuse = (file: ContentPath, message: string): void => {
    diagnostics.push(diagnostic('ledger/signature-syntax', wholeFile(file), message));
  };
  for (const file of files) {
    const place = contentFileAt(file);
    if (place.kind !== 'ledger-checkpoint' && place.kind !== 'ledger-manifest') continue;
    const text = textOfUtf8(content.read(file));
    if (place.kind === 'ledger-checkpoint') {
      const read = text === undefined ? faulty('It is not UTF-8.') : parseCheckpoint(text);
      if ('fault' in read) refuse(file, read.fault);
      else if (read.value.size !== place.size)
        refuse(file, `It is over ${read.value.size} lines, its name says ${place.size}.`);
      else checkpoints.push({ file, checkpoint: read.value });
    } else {
      const read = text === undefined ? faulty('It is not UTF-8.') : parseMinisignSignature(text);
      if ('fault' in read) refuse(file, read.fault);
      else manifests.set(place.digest, { file, text: text ?? '' });
    }
  }
  return { checkpoints, manifests, diagnostics };
}
