/** How an imported provision names its point: `point 6849, blob 56a1…`. The blob is the git id of the point's file. */
export function referenceOf(point: string, blob: string): string {
  return `point ${point}, blob ${blob}`;
}

/** @returns the point that a reference names, or `undefined` for other text */
export function pointOfReference(reference: string): string | undefined {
  return /^point (\S+), blob /.exec(reference)?.[1];
}
