import { dirname, join } from 'node:path/posix';
import {
  filePathOf,
  fileReference,
  relativeReference,
  sitePathUnder,
  type SitePath,
} from '../../domain/urls.ts';

/** What a reference may lead to. */
export interface PortableSite {
  /** The files of the portable archive. */
  readonly files: ReadonlySet<SitePath>;
  /** Path under which the site lies on its host. */
  readonly basePath: string;
}

const OTHER_PLACE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/**
 * Turns a reference between pages into one between files.
 *
 * @param reference - as the page holds it; one to another host, or within the page, stays as it is
 * @param from - the file of the page
 * @throws Error when it leads to no file: a page that does is a fault of ours
 */
export function localReference(reference: string, from: SitePath, site: PortableSite): string {
  if (OTHER_PLACE.test(reference) || /^(?:[?#]|$)/.test(reference)) return reference;
  const relative = reference.startsWith('/')
    ? relativeReference(from, sitePathUnder(site.basePath, reference))
    : reference;
  const made = fileReference(relative).replace(/^\.\/(?=.)/, '');
  if (!site.files.has(localTarget(made, from)))
    throw new Error(`${from} refers to "${reference}", and the portable archive has no such file`);
  return made;
}

/** @returns the file to which a relative reference leads; one that leaves the folder leads to none that is there */
export function localTarget(reference: string, from: SitePath): SitePath {
  const [path = ''] = /^[^?#]*/.exec(reference) ?? [];
  const target = path.includes('%') ? decodeURIComponent(path) : path;
  // Without the first slash, which would hide that a path leaves the folder.
  return filePathOf(join(dirname(from.slice(1)), target));
}
