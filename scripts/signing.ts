import { existsSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Parsed } from '../src/domain/parsed.ts';
import { parseSigners, type KeySource, type Signers } from '../src/domain/signing/signers.ts';
import { readKeyFiles } from '../src/io/key-folder.ts';
import { UsageError } from './command.ts';

/** Options of every command that signs. */
export const SIGNING_OPTIONS = {
  keys: { type: 'string' },
  unsigned: { type: 'boolean', default: false },
} as const;

export const SIGNING_HELP = `  --keys DIR      the folder with the private keys ("muniment keys new" makes one), outside of content and output;
                  MUNIMENT_KEYS says the same. MUNIMENT_LOG_KEY and MUNIMENT_MANIFEST_KEY may hold the keys themselves
  --unsigned      go on without the signature of a key that the ledger names`;

/**
 * The private keys that the call and the environment configure; none when they say nothing.
 *
 * @param folder - what `--keys` says
 * @param published - folders in which a private key must not lie
 * @throws UsageError without a word of a key in it
 */
export function configuredSigners(
  folder: string | undefined,
  published: readonly string[],
): Signers {
  const given = folder ?? environment('MUNIMENT_KEYS');
  return valueOrUsageError(
    parseSigners([
      ...(given === undefined ? [] : sourcesIn(keyFolder(given, published))),
      ...['MUNIMENT_LOG_KEY', 'MUNIMENT_MANIFEST_KEY'].flatMap((name): readonly KeySource[] => {
        const text = environment(name);
        return text === undefined ? [] : [{ name, text }];
      }),
    ]),
  );
}

/** @throws UsageError when the folder lies in one that is published, or one of these in it */
export function keyFolder(given: string, published: readonly string[]): string {
  const folder = resolve(given);
  const isInside = (inner: string, outer: string): boolean =>
    inner === outer || inner.startsWith(`${outer}${sep}`);
  for (const other of published.map((path) => resolve(path)))
    if (isInside(folder, other))
      throw new UsageError(
        `${folder} lies in ${other}, which is published. Private keys belong elsewhere.`,
      );
  return folder;
}

/** @throws UsageError with the fault when there is no value */
export function valueOrUsageError<T>(result: Parsed<T>): T {
  if ('fault' in result) throw new UsageError(result.fault);
  return result.value;
}

function sourcesIn(folder: string): readonly KeySource[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`There is no folder ${folder} with keys.`);
  return readKeyFiles(folder).map(({ file, text }) => ({ name: file, text }));
}

function environment(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}
