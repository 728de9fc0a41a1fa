import type { AffectedProvision, CaptureEntry, ProvisionEffect } from '../domain/archive.ts';
import { byKey } from '../domain/order.ts';
import type { ChangeRecord, Provision } from '../domain/records.ts';
import type { Redline } from '../domain/redline.ts';
import { textOf } from '../domain/version-text.ts';
import type { Redlines } from './changes.ts';
import type { VersionTexts } from './input.ts';

interface Step {
  readonly change: ChangeRecord;
  readonly provisions: readonly Provision[];
  readonly before: CaptureEntry;
  readonly after: CaptureEntry;
  /** Captures of the document before `before`. */
  readonly earlier: readonly CaptureEntry[];
}

/** @returns the provisions whose passages the step touches, in order of id */
export function affectedProvisions(
  step: Step,
  texts: VersionTexts,
  redlines: Redlines,
): readonly AffectedProvision[] {
  if (step.provisions.length === 0) return [];
  const [before, after] = [textOfEntry(step.before, texts), textOfEntry(step.after, texts)];
  const redline = redlines.redlineOf(step.before, step.after);
  const notes = new Map(step.change.effects.map((effect) => [effect.provision, effect.note]));
  return [...step.provisions]
    .sort(byKey((provision) => provision.id))
    .flatMap((provision): readonly AffectedProvision[] => {
      const touched = provision.passages.flatMap((passage, position) => {
        const effect = effectOn(passage.exact, before, after, redline);
        return effect === undefined ? [] : [{ effect, passage: position + 1 }];
      });
      if (touched.length === 0) return [];
      const effect = strongest(touched.map((one) => one.effect));
      const wasThere =
        effect === 'added' &&
        step.earlier.some((entry) =>
          provision.passages.every((passage) => textOfEntry(entry, texts).includes(passage.exact)),
        );
      const note = notes.get(provision.id);
      return [
        {
          provision: provision.id,
          effect: wasThere ? 'returned' : effect,
          passages: touched.map((one) => one.passage),
          ...(note === undefined ? {} : { note }),
        },
      ];
    });
}

function textOfEntry({ capture }: CaptureEntry, texts: VersionTexts): string {
  const version = texts.versionOf(capture);
  return version === undefined ? '' : textOf(version);
}

/** What happened to one passage; `undefined` when it is untouched, or in neither text. */
function effectOn(
  exact: string,
  before: string,
  after: string,
  redline: Redline,
): ProvisionEffect | undefined {
  const [from, to] = [before.indexOf(exact), after.indexOf(exact)];
  if (from < 0 && to < 0) return undefined;
  if (from >= 0 && to >= 0)
    return isAligned(paragraphAt(before, from), paragraphAt(after, to), redline)
      ? undefined
      : 'moved';
  const side = from >= 0 ? 'before' : 'after';
  const first = from >= 0 ? paragraphAt(before, from) : paragraphAt(after, to);
  const last = first + exact.split('\n').length - 1;
  return keepsAnything({ side, first, last }, redline)
    ? 'changed'
    : side === 'before'
      ? 'gone'
      : 'added';
}

/** The paragraphs that a passage covers in one of the two texts, from 1. */
interface Span {
  readonly side: 'before' | 'after';
  readonly first: number;
  readonly last: number;
}

/** @returns whether any paragraph of the span lives on in the other text, rewritten or as it was */
function keepsAnything({ side, first, last }: Span, redline: Redline): boolean {
  return redline.blocks.some((block) => {
    if (block.kind === 'changed') return block[side] >= first && block[side] <= last;
    return block.kind === 'same' && block[side] <= last && block[side] + block.count > first;
  });
}

/** @returns the number, from 1, of the paragraph that holds an offset in UTF-16 units */
function paragraphAt(text: string, offset: number): number {
  let paragraph = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
    paragraph += 1;
  return paragraph;
}

function isAligned(before: number, after: number, redline: Redline): boolean {
  return redline.blocks.some((block) => {
    if (block.kind === 'changed') return block.before === before && block.after === after;
    return (
      block.kind === 'same' &&
      before >= block.before &&
      before < block.before + block.count &&
      after - block.after === before - block.before
    );
  });
}

const STRENGTH: readonly ProvisionEffect[] = ['changed', 'gone', 'returned', 'added', 'moved'];

function strongest(effects: readonly ProvisionEffect[]): ProvisionEffect {
  return STRENGTH.find((effect) => effects.includes(effect)) ?? 'changed';
}
