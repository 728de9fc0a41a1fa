import { createHash } from 'node:crypto';

/*
 * The definitions of RFC 6962, section 2.1, written down as they stand there, over the entries themselves:
 * slow, and without anything of the program.
 */

type Entries = readonly Uint8Array[];

const hash = (...parts: readonly Uint8Array[]): Buffer => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
};

/** MTH(D[n]). */
export function mth(D: Entries): Buffer {
  const [d0] = D;
  if (d0 === undefined) return hash();
  if (D.length === 1) return hash(Uint8Array.of(0x00), d0);
  const k = largestPowerOfTwoBelow(D.length);
  return hash(Uint8Array.of(0x01), mth(D.slice(0, k)), mth(D.slice(k)));
}

/** PATH(m, D[n]), section 2.1.1. */
export function path(m: number, D: Entries): readonly Buffer[] {
  const n = D.length;
  if (n === 1) return [];
  const k = largestPowerOfTwoBelow(n);
  return m < k
    ? [...path(m, D.slice(0, k)), mth(D.slice(k))]
    : [...path(m - k, D.slice(k)), mth(D.slice(0, k))];
}

/** PROOF(m, D[n]), section 2.1.2. */
export function proof(m: number, D: Entries): readonly Buffer[] {
  return subproof(m, D, true);
}

function subproof(m: number, D: Entries, b: boolean): readonly Buffer[] {
  const n = D.length;
  if (m === n) return b ? [] : [mth(D)];
  const k = largestPowerOfTwoBelow(n);
  return m <= k
    ? [...subproof(m, D.slice(0, k), b), mth(D.slice(k))]
    : [...subproof(m - k, D.slice(k), false), mth(D.slice(0, k))];
}

/** The k of the standard: k < n <= 2k. */
function largestPowerOfTwoBelow(n: number): number {
  for (let k = 1; ; k = 2 * k) if (k < n && n <= 2 * k) return k;
}
