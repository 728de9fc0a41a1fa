import { fileReference } from '../../domain/urls.ts';
import { isPortable } from '../portable/is-portable.ts';

/** What the page tells its script: where things lie, and how ids of this archive begin. */
export interface PageFacts {
  readonly idPrefix: string;
  /** The site's root, relative to the page: `../`. */
  readonly root: string;
  /** The same with scheme and host, and the list of source addresses. */
  readonly site: string;
  readonly sources: string;
}

/** @param holder - the element whose data attributes hold the facts, paths relative to the page */
export function pageFacts(holder: HTMLElement): PageFacts {
  const { idPrefix = '', root = '', sources = '' } = holder.dataset;
  const absolute = (path: string): string => new URL(path, location.href).href;
  return { idPrefix, root, site: absolute(root), sources: absolute(sources) };
}

/** @returns the address of a site path, such as `/p/CA-P-010857/`, relative to the page */
export function siteAddress({ root }: Pick<PageFacts, 'root'>, path: string): string {
  const address = `${root}${path.replace(/^\//, '')}`;
  return isPortable() ? fileReference(address) : address;
}
