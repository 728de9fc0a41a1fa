import { fileReference } from '../../domain/urls.ts';
import { isPortable } from '../portable/is-portable.ts';

/** What the page tells its script: where things lie, and how ids of this archive begin. */
export interface PageFacts {
  readonly idPrefix: string;
  /** The site's root, relative to the page: `../`. */
  readonly root: string;
  /** With scheme and host, as those that follow. */
  readonly index: string;
  readonly labels: string;
  readonly sources: string;
}

/** @param holder - the element whose data attributes hold the facts, paths relative to the page */
export function pageFacts(holder: HTMLElement): PageFacts {
  const { idPrefix = '', root = '', index = '', labels = '', sources = '' } = holder.dataset;
  const absolute = (path: string): string => new URL(path, location.href).href;
  return {
    idPrefix,
    root,
    index: absolute(index),
    labels: absolute(labels),
    sources: absolute(sources),
  };
}

/** @returns the address of a site path, such as `/p/CA-P-010857/`, relative to the page */
export function siteAddress({ root }: PageFacts, path: string): string {
  const address = `${root}${path.replace(/^\//, '')}`;
  return isPortable() ? fileReference(address) : address;
}
