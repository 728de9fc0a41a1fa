import type { BagCheck } from '../evidence-bag.ts';
import { form } from './form.ts';
import { inclusion } from './inclusion.ts';
import { quotation } from './quotation.ts';
import { record } from './record.ts';
import { signature } from './signature.ts';
import { timestamps } from './timestamps.ts';

/** Every check of an evidence bag, in the order of the report. */
export const BAG_CHECKS: readonly BagCheck[] = [
  form,
  record,
  quotation,
  inclusion,
  signature,
  timestamps,
];
