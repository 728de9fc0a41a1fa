import { formatCaptureKey } from '../../domain/capture-keys.ts';
import type { Instant } from '../../domain/instants.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { CaptureKey } from '../../domain/records.ts';
import type { Slug } from '../../domain/slugs.ts';
import type { CatalogueDocument } from './catalogue.ts';
import type { ExistingCapture } from './existing-records.ts';
import type { HeldText } from './held-texts.ts';
import type { ImportRun } from './import-run.ts';
import type { PlatformSlot } from './platform-slot.ts';
import { absentCaptureText, documentText, heldCaptureText } from './record-texts.ts';
import { foldName } from './source-text.ts';

/** A document in the content folder. */
export interface OpenDocument {
  readonly platform: Slug;
  readonly slug: Slug;
  readonly id: RecordId;
}

/** The folder of a document: one that the collection has already, or one that is made when it is first needed. */
export class DocumentSlot {
  readonly document: CatalogueDocument;
  readonly #run: ImportRun;
  readonly #platform: PlatformSlot;
  readonly #language: () => string;
  readonly #captures: ExistingCapture[] = [];
  #open: OpenDocument | undefined;

  constructor(
    run: ImportRun,
    platform: PlatformSlot,
    document: CatalogueDocument,
    language: () => string,
  ) {
    this.#run = run;
    this.#platform = platform;
    this.document = document;
    this.#language = language;
  }

  open(): OpenDocument {
    this.#open ??= this.#known() ?? this.#make();
    return this.#open;
  }

  /** @returns the capture whose bytes are those of a text; it is added when there is none, with a defect when no words can be read from it */
  captureOf(text: HeldText, isReadable = true): CaptureKey {
    const folder = this.open();
    const known = this.#captures.find(({ digest }) => digest === text.digest);
    if (known !== undefined) return known.key;
    const capturedAt = text.capturedAt ?? this.#run.request.asOf;
    const key = this.#freeKey(capturedAt);
    const base = `${folderOf(folder)}/captures/${key}`;
    this.#run.add(`${base}.${text.mediaType === 'text/html' ? 'html' : 'md'}`, text.bytes);
    this.#run.add(`${base}.json`, heldCaptureText(capturedAt, text, isReadable));
    this.#captures.push({ key, digest: text.digest });
    this.#run.summary.capturesHeld += 1;
    this.#run.summary.bytesHeld += text.bytes.length;
    return key;
  }

  /** @returns the capture that stands for the text that is not held; it is added when there is none */
  absentCapture(): CaptureKey {
    const folder = this.open();
    const known = this.#captures.find(({ digest }) => digest === undefined);
    if (known !== undefined) return known.key;
    const { asOf } = this.#run.request;
    const key = this.#freeKey(asOf);
    this.#run.add(`${folderOf(folder)}/captures/${key}.json`, absentCaptureText(asOf));
    this.#captures.push({ key });
    this.#run.summary.capturesNotHeld += 1;
    return key;
  }

  #freeKey(instant: Instant): CaptureKey {
    for (let nth = 1; ; nth += 1) {
      const key = formatCaptureKey(instant, nth);
      if (!this.#captures.some((capture) => capture.key === key)) return key;
    }
  }

  #known(): OpenDocument | undefined {
    const platform = this.#platform.knownSlug;
    const wanted = foldName(this.document.title);
    const found = this.#run.request.existing.documents.find(
      (one) => one.platform === platform && foldName(one.title) === wanted,
    );
    if (found === undefined) return undefined;
    this.#platform.open();
    this.#captures.push(...found.captures);
    this.#run.summary.documentsKnown += 1;
    return found;
  }

  #make(): OpenDocument {
    const { title, documentType } = this.document;
    const platform = this.#platform.open();
    const slug = this.#run.allocation.documentSlug(platform, title);
    const open = { platform, slug, id: this.#run.allocation.nextId('document') };
    this.#run.add(
      `${folderOf(open)}/document.json`,
      documentText(open.id, this.document, this.#language()),
    );
    this.#run.use('document-types', documentType);
    this.#run.summary.documentsAdded += 1;
    return open;
  }
}

/** @returns the folder of a document, relative to the content folder */
export function folderOf({ platform, slug }: Pick<OpenDocument, 'platform' | 'slug'>): string {
  return `platforms/${platform}/${slug}`;
}
