import { canonicalJson, jsonOf, sha256, type Digest, type Json } from '../digest.ts';
import type { SealedContent } from './sealed-provision.ts';

/** @returns the SHA-256 of the canonical JSON of what decides whether a record is another revision */
export function contentDigestOf(content: SealedContent): Digest {
  return sha256(canonicalJson(jsonOf(content)));
}

/** Parts that are named one by one when they differ. */
const GROUPS: ReadonlySet<string> = new Set(['analysis', 'capture', 'quotation', 'evidence']);

/**
 * @returns the fields in which two states of a record differ, in order of name: `severity`,
 *   `analysis.whyItMatters`, `capture.mementos`
 */
export function changedFields(before: SealedContent, after: SealedContent): readonly string[] {
  return differences(members(before), members(after)).flatMap((name) => {
    if (!GROUPS.has(name)) return [name];
    const [one, other] = [members(before)[name], members(after)[name]].map(members);
    return differences(one ?? {}, other ?? {}).map((inner) => `${name}.${inner}`);
  });
}

type Members = Readonly<Record<string, Json | undefined>>;

function differences(before: Members, after: Members): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.filter((name) => textOf(before[name]) !== textOf(after[name]));
}

const textOf = (value: Json | undefined): string | undefined =>
  value === undefined ? undefined : canonicalJson(value);

function members(value: unknown): Members {
  const json = jsonOf(value ?? {});
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Members) : {};
}
