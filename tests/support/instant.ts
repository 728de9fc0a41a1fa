import { parseInstant, type Instant } from '../../src/domain/instants.ts';

/** @throws Error when the text is not an instant */
export function instantFrom(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`not an instant: ${text}`);
  return instant;
}
