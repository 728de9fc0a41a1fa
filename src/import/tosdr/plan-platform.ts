import { anchorPoint, byNewest, type AnchoredPoint, type Texts } from './anchor-point.ts';
import type { CatalogueDocument, CataloguePlatform } from './catalogue.ts';
import { DocumentSlot } from './document-slot.ts';
import { readHeldVersion, type HeldVersion } from './held-version.ts';
import type { ImportRun } from './import-run.ts';
import { languageOf } from './language.ts';
import { PlatformSlot } from './platform-slot.ts';
import { planProvision } from './plan-provision.ts';
import { readQuotation } from './quotation.ts';
import type { QuotedPoint } from './quoted-points.ts';

/** A document of the platform with its texts, newest first. */
interface Shelf {
  readonly slot: DocumentSlot;
  readonly versions: readonly HeldVersion[];
}

/** Plans what is new of one platform: its documents with their texts, then a provision for every point. */
export function planPlatform(run: ImportRun, platform: CataloguePlatform): void {
  const platformSlot = new PlatformSlot(run, platform);
  const shelves = platform.documents.map((document): Shelf => {
    const versions = versionsOf(run, document);
    const language = (): string => languageOf(sampleOf(document, versions));
    return { slot: new DocumentSlot(run, platformSlot, document, language), versions };
  });
  for (const { slot, versions } of shelves) {
    for (const text of slot.document.texts) {
      slot.captureOf(
        text,
        versions.some(({ held }) => held === text),
      );
    }
  }
  for (const shelf of shelves) {
    for (const point of shelf.slot.document.points) planPoint(run, { point, shelf, shelves });
  }
}

function versionsOf(run: ImportRun, document: CatalogueDocument): readonly HeldVersion[] {
  const versions = document.texts.flatMap((text) => {
    const version = readHeldVersion(text);
    if (version === undefined) run.summary.textsUnreadable.push(text.path);
    return version ?? [];
  });
  return versions.sort(byNewest);
}

/** Words to tell a document's language from. */
function sampleOf(document: CatalogueDocument, [version]: readonly HeldVersion[]): string {
  return version?.text.text ?? document.points.map(({ quotation }) => quotation).join('\n');
}

interface PointWork {
  readonly point: QuotedPoint;
  /** Where the document lies that the point names. */
  readonly shelf: Shelf;
  readonly shelves: readonly Shelf[];
}

function planPoint(run: ImportRun, { point, shelf, shelves }: PointWork): void {
  const { summary } = run;
  if (isKnown(run, point)) return;
  const quotation = readQuotation(point.quotation, point.point.quoteStart);
  if (quotation === undefined) {
    summary.omit(point.id, 'no-words');
    return;
  }
  const others = shelves.filter((other) => other !== shelf).flatMap(({ versions }) => versions);
  const texts: Texts = { own: shelf.versions, others };
  const anchored = anchorPoint(quotation, texts);
  if (anchored.kind === 'too-short') {
    summary.omit(point.id, 'too-short-to-place');
    return;
  }
  const slot = anchored.kind === 'placed' ? (slotOf(anchored, shelves) ?? shelf.slot) : shelf.slot;
  planProvision(run, { point, quotation, anchored, slot });
}

function isKnown({ request, summary }: ImportRun, { id, reference }: QuotedPoint): boolean {
  const known = request.existing.references.get(id);
  if (known === undefined) return false;
  summary.provisionsKnown += 1;
  if (known !== reference) summary.changedInSource.push(id);
  return true;
}

function slotOf(
  anchored: AnchoredPoint & { readonly kind: 'placed' },
  shelves: readonly Shelf[],
): DocumentSlot | undefined {
  return shelves.find(({ versions }) => versions.includes(anchored.version))?.slot;
}
