import type { ContentPath } from '../domain/records.ts';
import type { SitePath } from '../domain/urls.ts';
import type { ViewContext } from './views/context.ts';

/**
 * One file that is published beside the pages: made from the archive, whole or, when it grows with the archive, in
 * pieces; or the exact bytes of a stored file.
 */
export type EmittedFile = {
  readonly path: SitePath;
  /** Of an emitter whose files differ in it. */
  readonly mediaType?: string;
} & (
  | { readonly kind: 'made'; render(): string | Uint8Array }
  | { readonly kind: 'streamed'; chunks(): Iterable<string> }
  | { readonly kind: 'stored'; readonly file: ContentPath }
);

/**
 * Defines one kind of published file.
 *
 * `files` lists what is to be written, in order of path; nothing is rendered before it is asked for,
 * so memory does not grow with their number. The same context gives the same bytes.
 */
export interface Emitter {
  readonly id: string;
  /** Raised when the same inputs give other bytes than before. */
  readonly version: number;
  /** For the table of published files in the documentation. */
  readonly label: string;
  readonly mediaType: string;
  files(context: ViewContext): Iterable<EmittedFile>;
}
