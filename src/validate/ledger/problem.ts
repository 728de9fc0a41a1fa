import type { z } from 'zod';

/** @returns the first disagreement with a schema, in one sentence: `content.capture.key: Invalid string.` */
export function problemOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const path = issue?.path.map(String).join('.') ?? '';
  const message = (issue?.message ?? 'not of the stated form').replace(/\.?$/, '.');
  return path === '' ? message : `${path}: ${message}`;
}
