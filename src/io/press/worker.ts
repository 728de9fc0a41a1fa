import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { jsonOf, type Json } from '../../domain/digest.ts';
import type { Sheet } from '../../domain/paper.ts';
import { drawCard } from './card.ts';
import { missingCodePoints } from './loaded-fonts.ts';
import { Typesetter } from './typesetter.ts';

/** What a worker is told: a sheet, and where the file goes. */
export interface PressTask {
  readonly sheet: Sheet;
  /** Absolute path. */
  readonly target: string;
}

/** The size of the written file, or the characters for which there is no shape; then nothing was written. */
export type PressAnswer = { readonly sizeBytes: number } | { readonly missing: readonly number[] };

let typesetter: Typesetter | undefined;

/** Draws one file. It is written beside and renamed: a killed process leaves no half file. */
export async function draw({ sheet, target }: PressTask): Promise<PressAnswer> {
  const missing = missingCodePoints(textsOf(jsonOf(sheet.content)));
  if (missing.length > 0) return { missing };
  const bytes = await drawn(sheet);
  mkdirSync(dirname(target), { recursive: true });
  const beside = `${target}.${process.pid}-${threadId}.part`;
  writeFileSync(beside, bytes);
  renameSync(beside, target);
  // The memory of typesetter and rasteriser is freed by finalisers, which run between turns of the event loop only.
  await setImmediate();
  return { sizeBytes: statSync(target).size };
}

function drawn(sheet: Sheet): Promise<Uint8Array> {
  if (sheet.kind === 'png') return drawCard(sheet);
  typesetter ??= new Typesetter();
  return typesetter.set(sheet);
}

/** Every text of what is printed. */
function* textsOf(value: Json): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* textsOf(inner ?? null);
}
