import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isRecordId } from '../../../src/domain/ids.ts';
import { MANIFEST_PATH } from '../../../src/domain/manifest.ts';
import { BAGIT_FILES } from '../../../src/domain/bag/bagit.ts';
import type { VerifyScope } from '../../../src/verify/published-archive.ts';
import { UsageError } from '../../command.ts';
import { existingFolder } from '../../folders.ts';

/** What is verified, and where it lies. */
export type VerifyTarget =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'bag-folder'; readonly folder: string }
  | { readonly kind: 'zip'; readonly file: string }
  | { readonly kind: 'zip-at'; readonly url: URL }
  | { readonly kind: 'site'; readonly root: URL; readonly scope: VerifyScope | undefined };

/** @throws UsageError when it is none of them */
export function verifyTarget(given: string, wantsAll: boolean): VerifyTarget {
  if (/^https?:\/\//i.test(given)) return targetAt(given, wantsAll);
  if (wantsAll) throw new UsageError('--all is for web addresses: a folder is verified whole.');
  const path = resolve(given);
  if (existsSync(path) && statSync(path).isFile()) return { kind: 'zip', file: path };
  const folder = existingFolder(given);
  const isBag =
    existsSync(resolve(folder, BAGIT_FILES.declaration)) &&
    !existsSync(resolve(folder, MANIFEST_PATH));
  return { kind: isBag ? 'bag-folder' : 'folder', folder };
}

function targetAt(given: string, wantsAll: boolean): VerifyTarget {
  if (!URL.canParse(given)) throw new UsageError(`"${given}" is not a web address.`);
  const url = new URL(given);
  if (wantsAll) {
    const root = url.pathname.endsWith('/') ? url : new URL(`${url.pathname}/`, url);
    return { kind: 'site', root, scope: undefined };
  }
  if (url.pathname.endsWith('.zip')) return { kind: 'zip-at', url };
  const [, base, id = '', revision] =
    /^(.*\/)p\/([^/]+)\/(?:r([1-9]\d*)\/[^/]*)?$/.exec(url.pathname) ?? [];
  if (base === undefined || !isRecordId(id))
    throw new UsageError(
      'Give the permalink or fixed link of a record (…/p/CA-P-000101/r1/), the address of an evidence bag, or the address of the archive with --all.',
    );
  return {
    kind: 'site',
    root: new URL(base, url),
    scope: { id, ...(revision === undefined ? {} : { revision: Number(revision) }) },
  };
}
