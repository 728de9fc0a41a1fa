import type { Emitter } from './emitter.ts';

/** Every kind of file that is published beside the pages, in the order in which they are written. */
export const EMITTERS: readonly Emitter[] = [];
