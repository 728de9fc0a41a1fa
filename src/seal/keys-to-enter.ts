import { formatNoteKey } from '../domain/log/note-key.ts';
import { faulty, parsed, type Parsed } from '../domain/parsed.ts';
import { keyInUse, type Ledger } from '../domain/sealed/ledger.ts';
import type { KeyUse } from '../domain/sealed/ledger-line.ts';
import { minisignKeyLine } from '../domain/signing/minisign-key.ts';
import type { Signers } from '../domain/signing/signers.ts';

/** A public key that comes into use. */
export interface NewKey {
  readonly use: KeyUse;
  readonly publicKey: string;
}

/**
 * Compares configured keys with those that the ledger names.
 *
 * @param log - name of the log, which a key of it must have
 * @param allowUnsigned - whether it is all right that a key that the ledger names is not configured
 * @returns the keys that the ledger does not name yet, for uses that have none
 */
export function keysToEnter(
  ledger: Pick<Ledger, 'keys'>,
  signers: Signers,
  { log, allowUnsigned }: { readonly log: string; readonly allowUnsigned: boolean },
): Parsed<readonly NewKey[]> {
  const foreign = signers.log.find(({ key }) => key.name !== log);
  if (foreign !== undefined)
    return faulty(`The log is called ${log}, and a key is one of ${foreign.key.name}.`);
  const configured = {
    log: signers.log.map(({ key }) => formatNoteKey(key)),
    manifest: signers.manifest.map(({ key }) => minisignKeyLine(key)),
  };
  const entered: NewKey[] = [];
  for (const use of ['log', 'manifest'] as const) {
    const named = keyInUse(ledger, use)?.publicKey;
    const [first, ...others] = configured[use];
    if (named === undefined && others.length > 0)
      return faulty(`More than one key is configured for the ${use}, and the ledger names none.`);
    if (named === undefined && first !== undefined) entered.push({ use, publicKey: first });
    if (named !== undefined && !configured[use].includes(named) && !allowUnsigned)
      return faulty(missing(use, named, first !== undefined));
  }
  return parsed(entered);
}

function missing(use: KeyUse, named: string, hasOther: boolean): string {
  const what = `The ledger names ${named} as the key of the ${use}, and its private key is not configured.`;
  return hasOther
    ? `${what} A key is replaced by "muniment keys rotate".`
    : `${what} Give --keys, or --unsigned to go on without a signature.`;
}
