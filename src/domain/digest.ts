import { createHash } from 'node:crypto';

/** A SHA-256 digest: 64 lower-case hexadecimal digits. Made only by {@link parseDigest} and {@link sha256}. */
export type Digest = string & { readonly __brand: 'Digest' };

const SYNTAX = /^[0-9a-f]{64}$/;

/** @returns the digest, or `undefined` unless the text is exactly 64 lower-case hexadecimal digits */
export function parseDigest(text: string): Digest | undefined {
  return SYNTAX.test(text) ? (text as Digest) : undefined;
}

/** @returns the SHA-256 of exact bytes; of text, of its UTF-8 (FIPS 180-4) */
export function sha256(bytes: Uint8Array | string): Digest {
  return createHash('sha256').update(bytes).digest('hex') as Digest;
}

/** Hash functions that timestamps of others are made with (FIPS 180-4). */
export type HashName = 'sha1' | 'sha256' | 'sha384' | 'sha512';

/** @returns the hash of exact bytes by a function that somebody else chose */
export function hashBytes(name: HashName, bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash(name).update(bytes).digest());
}

/** What {@link canonicalJson} takes. `undefined` members are left out, as if they were not there. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Takes plain data, such as a record or a view, as JSON. Members that are `undefined` are left out.
 *
 * @throws Error for anything JSON has no form for: a function, a symbol, a map
 */
export function jsonOf(value: unknown): Json {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  )
    return value;
  if (Array.isArray(value)) return value.map(jsonOf);
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    throw new Error(`no JSON form for a ${typeof value}`);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, jsonOf(member)]));
}

/**
 * The canonical JSON text of a value (RFC 8785): members sorted by UTF-16 code unit, numbers in
 * ECMAScript form, no white space.
 *
 * @throws Error for a number that is not finite or a string with a lone surrogate, which have no such form
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return stringText(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key];
      return member === undefined ? [] : [`${stringText(key)}:${canonicalJson(member)}`];
    });
  return `{${members.join(',')}}`;
}

/**
 * The canonical JSON text of plain data whose type does not say that it is plain.
 *
 * @throws Error for anything that JSON has no form for: functions, symbols, class instances, cycles
 */
export function canonicalJsonOf(value: object): string {
  return canonicalJson(JSON.parse(JSON.stringify(value)) as Json);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a number without canonical JSON form: ${value}`);
  return JSON.stringify(value);
}

function stringText(value: string): string {
  if (!value.isWellFormed())
    throw new Error('a string with a lone surrogate has no canonical JSON form');
  return JSON.stringify(value);
}
