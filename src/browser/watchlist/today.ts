import type { PlainDate } from '../../domain/instants.ts';
import { localDay } from '../copy/date-accessed.ts';

/** @returns the reader's own day, where the reader is */
export function today(): PlainDate {
  const day = localDay(new Date());
  if (day === undefined) throw new Error('the clock of this machine names no day');
  return day;
}
