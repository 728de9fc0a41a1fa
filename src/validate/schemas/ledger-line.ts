import { z } from 'zod';
import { parseNoteKey } from '../../domain/log/note-key.ts';
import { LEDGER_FORM, type KeyUse, type LedgerLine } from '../../domain/sealed/ledger-line.ts';
import { minisignKeyLine, parseMinisignKey } from '../../domain/signing/minisign-key.ts';
import { ordinal, sealedCount, sealedDigest, sealedId, sealedInstant } from './sealed-fields.ts';

const later = {
  line: ordinal.min(2).meta({ description: 'Place in the ledger, from 1.' }),
  previous: sealedDigest.meta({
    description: 'SHA-256 of the line before, without its line feed.',
  }),
  time: sealedInstant.meta({ description: 'When the line was written, UTC.' }),
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
    log: z
      .string()
      .regex(/^[^\s+]+$/)
      .meta({ description: 'Name of the transparency log of which the lines are the entries.' }),
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
  z
    .strictObject({
      type: z.literal('key'),
      ...later,
      use: z.enum(['log', 'manifest']).meta({ description: 'What the key signs.' }),
      publicKey: z.string().meta({
        description: 'The public key in the form of C2SP signed-note, or of minisign.',
      }),
    })
    .refine(({ use, publicKey }) => isPublicKey(use, publicKey), {
      path: ['publicKey'],
      error: 'Not a public key for this use',
    }),
  z.strictObject({
    type: z.literal('manifest'),
    ...later,
    manifestDigest: sealedDigest.meta({ description: 'SHA-256 of SHA256SUMS.' }),
    files: sealedCount.meta({ description: 'Number of files that the manifest lists.' }),
  }),
]);

function isPublicKey(use: KeyUse, text: string): boolean {
  if (use === 'log') return 'value' in parseNoteKey(text);
  const key = parseMinisignKey(text);
  return 'value' in key && minisignKeyLine(key.value) === text;
}
