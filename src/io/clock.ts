import { instantFromEpoch, type Instant } from '../domain/instants.ts';

/** @returns the second that the machine's clock shows, in UTC. Commands may ask; a build never does */
export function currentInstant(): Instant {
  return instantFromEpoch(Math.floor(Date.now() / 1000));
}
