import { z } from 'zod';
import { jsonOf, type Json } from '../domain/digest.ts';
import { addressesSchema } from './schemas/addresses.ts';
import { archiveSchema } from './schemas/archive.ts';
import { captureSchema } from './schemas/capture.ts';
import { changeSchema } from './schemas/change.ts';
import { collectionSchema } from './schemas/collection.ts';
import { documentSchema } from './schemas/document.ts';
import { platformSchema } from './schemas/platform.ts';
import { ledgerLineSchema } from './schemas/ledger-line.ts';
import { provisionSchema } from './schemas/provision.ts';
import { sealedProvisionSchema } from './schemas/sealed-provision.ts';
import { sealedWithdrawalSchema } from './schemas/sealed-withdrawal.ts';
import { vocabularySchemas } from './schemas/vocabulary.ts';

/** Every kind of JSON file of a content folder, by the name of its published schema. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  addresses: addressesSchema,
  archive: archiveSchema,
  capture: captureSchema,
  change: changeSchema,
  collection: collectionSchema,
  document: documentSchema,
  platform: platformSchema,
  provision: provisionSchema,
  ...vocabularySchemas,
};

/** What the ledger holds. */
const SEALED: Readonly<Record<string, z.ZodType>> = {
  'ledger-line': ledgerLineSchema,
  'sealed-provision': sealedProvisionSchema,
  'sealed-withdrawal': sealedWithdrawalSchema,
};

/** The JSON Schema (draft 2020-12) of one kind of content file, or of what the ledger holds. */
export interface NamedSchema {
  /** `provision`, or the kind of a vocabulary: `clause-types`. */
  readonly name: string;
  readonly schema: Json;
}

/**
 * The schemas as an editor uses them: made from those that the check itself uses, so that both agree
 * on fields and their forms. What only the check can know (references, quotations) is not in them.
 *
 * @returns in order of name
 */
export function jsonSchemas(): readonly NamedSchema[] {
  return named(SCHEMAS);
}

/** The schemas of ledger lines and sealed objects. @returns in order of name */
export function sealedSchemas(): readonly NamedSchema[] {
  return named(SEALED);
}

function named(schemas: Readonly<Record<string, z.ZodType>>): readonly NamedSchema[] {
  return Object.keys(schemas)
    .sort()
    .flatMap((name) => {
      const schema = schemas[name];
      return schema === undefined
        ? []
        : [{ name, schema: jsonOf(z.toJSONSchema(schema, { io: 'output' })) }];
    });
}
