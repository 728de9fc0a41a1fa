import type { ReleaseCheck } from '../check.ts';
import { files } from './files.ts';

/** Every check of a published archive, in the order of the report. */
export const CHECKS: readonly ReleaseCheck[] = [files];
