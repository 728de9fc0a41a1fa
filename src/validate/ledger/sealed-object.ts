import type { z } from 'zod';
import { canonicalJson, jsonOf } from '../../domain/digest.ts';
import { PROVISION_FORM, type SealedProvision } from '../../domain/sealed/sealed-provision.ts';
import { WITHDRAWAL_FORM, type SealedWithdrawal } from '../../domain/sealed/sealed-withdrawal.ts';
import { sealedProvisionSchema } from '../schemas/sealed-provision.ts';
import { sealedWithdrawalSchema } from '../schemas/sealed-withdrawal.ts';
import { problemOf } from './problem.ts';

/** Why an object of the ledger cannot be read, in a sentence. */
export interface UnreadableObject {
  readonly code: 'ledger/form' | 'ledger/object-syntax';
  readonly problem: string;
}

export type Read<T> = { readonly object: T } | UnreadableObject;

/** Reads a sealed provision strictly: what is not exactly of its form is refused. */
export function readSealedProvision(bytes: Uint8Array): Read<SealedProvision> {
  return readObject(bytes, PROVISION_FORM, sealedProvisionSchema);
}

/** Reads the sealed account of a withdrawal strictly. */
export function readSealedWithdrawal(bytes: Uint8Array): Read<SealedWithdrawal> {
  return readObject(bytes, WITHDRAWAL_FORM, sealedWithdrawalSchema);
}

function readObject<T extends object>(
  bytes: Uint8Array,
  form: string,
  schema: z.ZodType<T>,
): Read<T> {
  const parsed = parsedJson(bytes);
  if (parsed === undefined) return refused('It is not JSON in UTF-8.');
  const { text, value } = parsed;
  const stated: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'form') : undefined;
  if (stated !== form) {
    return {
      code: 'ledger/form',
      problem: `It says that its form is ${JSON.stringify(stated)}. This program reads "${form}".`,
    };
  }
  // The schema comes first: it refuses what is nested without end before anything walks through it.
  const result = schema.safeParse(value);
  if (!result.success) return refused(problemOf(result.error));
  return isCanonical(result.data, text)
    ? { object: result.data }
    : refused('It is not canonical JSON (RFC 8785).');
}

function isCanonical(value: object, text: string): boolean {
  try {
    return canonicalJson(jsonOf(value)) === text;
  } catch {
    // A lone surrogate has no canonical form.
    return false;
  }
}

function parsedJson(
  bytes: Uint8Array,
): { readonly text: string; readonly value: unknown } | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function refused(problem: string): UnreadableObject {
  return { code: 'ledger/object-syntax', problem };
}
