import { instantFromEpoch, parseInstant, type Instant } from '../src/domain/instants.ts';
import { UsageError } from './command.ts';

/**
 * The instant that a command was given.
 *
 * @param option - what `--at` says, which comes before `SOURCE_DATE_EPOCH`
 * @returns `undefined` when neither says anything
 */
export function givenInstant(option: string | undefined): Instant | undefined {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (option === undefined && epoch !== undefined && epoch !== '') {
    if (!/^\d{1,12}$/.test(epoch))
      throw new UsageError(`SOURCE_DATE_EPOCH is "${epoch}", not a number of seconds.`);
    return instantFromEpoch(Number(epoch));
  }
  const instant = option === undefined ? undefined : parseInstant(option);
  if (option !== undefined && instant === undefined)
    throw new UsageError(`"${option}" is not an instant such as 2026-11-24T09:00:00Z.`);
  return instant;
}
