import { z } from 'zod';
import { WITHDRAWAL_FORM, type SealedWithdrawal } from '../../domain/sealed/sealed-withdrawal.ts';
import {
  sealedCaptureKey,
  sealedDate,
  sealedDigest,
  sealedId,
  sealedInstant,
  sealedPath,
  sealedText,
} from './sealed-fields.ts';

const optional = sealedText.exactOptional();

/** The sealed account of a withdrawn record. */
export const sealedWithdrawalSchema: z.ZodType<SealedWithdrawal> = z.strictObject({
  form: z.literal(WITHDRAWAL_FORM).meta({ description: 'Name and version of this form.' }),
  id: sealedId.meta({ description: 'The record that was withdrawn.' }),
  content: z.strictObject({
    title: sealedText,
    withdrawnAt: sealedInstant,
    reason: sealedText,
    explanation: optional,
    decidedBy: sealedText,
    successor: sealedId.exactOptional(),
    publishedOn: sealedDate.exactOptional(),
    addresses: z.array(sealedPath),
    platformName: optional,
    documentTitle: optional,
    document: sealedId.exactOptional(),
    capture: sealedCaptureKey.exactOptional(),
    capturedAt: sealedInstant.exactOptional(),
    snapshotDigest: sealedDigest.exactOptional(),
    passages: z.array(sealedText),
    passagesRemoved: optional,
  }),
});
