import { z } from 'zod';
import { LEDGER_FORM, type LedgerLine } from '../../domain/sealed/ledger-line.ts';
import { ordinal, sealedDigest, sealedId, sealedInstant } from './sealed-fields.ts';

const later = {
  line: ordinal.min(2).meta({ description: 'Place in the ledger, from 1.' }),
  previous: sealedDigest.meta({
    description: 'SHA-256 of the line before, without its line feed.',
  }),
  time: sealedInstant.meta({ description: 'When the release was sealed, UTC.' }),
};

/** One line of the ledger, strictly. */
export const ledgerLineSchema: z.ZodType<LedgerLine> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ledger'),
    line: z.literal(1),
    form: z
      .literal(LEDGER_FORM)
      .meta({ description: 'Name and version of the form of the lines.' }),
    idPrefix: z
      .string()
      .regex(/^[A-Z]{2,8}$/)
      .meta({ description: 'Prefix of the record ids.' }),
    time: later.time,
  }),
  z.strictObject({
    type: z.enum(['publish', 'revise']),
    ...later,
    id: sealedId,
    revision: ordinal.meta({ description: 'Number of the revision, from 1.' }),
    recordDigest: sealedDigest.meta({ description: 'SHA-256 of the sealed record.' }),
    snapshotDigest: sealedDigest
      .exactOptional()
      .meta({ description: 'SHA-256 of the stored file that it quotes.' }),
  }),
  z.strictObject({
    type: z.literal('withdraw'),
    ...later,
    id: sealedId,
    withdrawalDigest: sealedDigest.meta({
      description: 'SHA-256 of the sealed account of the withdrawal.',
    }),
  }),
  z.strictObject({
    type: z.literal('release'),
    ...later,
    release: ordinal.meta({ description: 'Number of the release, from 1.' }),
    addressesDigest: sealedDigest
      .exactOptional()
      .meta({ description: 'SHA-256 of the list of addresses that are new in the release.' }),
  }),
]);
