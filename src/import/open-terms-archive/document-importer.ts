import { contentPath } from '../../domain/content-file.ts';
import type { Slug } from '../../domain/slugs.ts';
import type { AddressBook } from './addresses.ts';
import type { ImportedCollection } from './collection.ts';
import type { Declarations } from './declarations.ts';
import type { DocumentPlan } from './document-plan.ts';
import { planDocument } from './document-plan.ts';
import type { DocumentTypes } from './document-types.ts';
import type { ExistingDocument } from './existing-content.ts';
import type { ImportCounts } from './import-result.ts';
import { correctedEnd, monitoringEnd } from './monitoring-end.ts';
import { lineOf } from '../plain-values.ts';
import type { ContentReader, ContentTransaction, ContentWriter, GitHistory } from '../ports.ts';
import type { DocumentWork } from './prepare.ts';
import { jsonText, withMember } from '../json-text.ts';
import type { DocumentHistory } from './recorded-versions.ts';
import type { TextFactsCache } from './text-cache.ts';
import type { IdAllocator } from './write-document.ts';
import { writeCaptures, writeChanges } from './write-document.ts';

/** What every document of an import shares. */
export interface DocumentContext {
  readonly git: GitHistory;
  readonly content: ContentReader;
  readonly writer: ContentWriter;
  readonly facts: TextFactsCache;
  readonly ids: IdAllocator;
  readonly addresses: AddressBook;
  readonly types: DocumentTypes;
  readonly platformNames: ReadonlyMap<Slug, string>;
  readonly collection: ImportedCollection;
  readonly declarations: Declarations;
  readonly counts: ImportCounts;
  readonly notes: string[];
}

/** Imports one document after the other, each in one transaction. */
export class DocumentImporter {
  readonly #context: DocumentContext;
  /** Platforms by the name of the service, those that the import made included. */
  readonly #platforms = new Map<string, Slug>();

  constructor(context: DocumentContext) {
    this.#context = context;
  }

  /** Services whose documents are stored already stay with their platform, whatever it is called today. */
  rememberPlatforms(work: readonly DocumentWork[]): void {
    for (const { history, existing } of work) {
      if (existing !== undefined) this.#platforms.set(history.service, existing.platform);
    }
  }

  async import(work: DocumentWork, report: (captures: number) => void): Promise<void> {
    const { counts } = this.#context;
    const { history, existing, newVersions } = work;
    if (newVersions === 0) {
      if (existing === undefined) return;
      counts.documentsUnchanged += 1;
      await this.#correctEnd(existing, history);
      return;
    }
    const plan = await this.#plan(work, report);
    const transaction = await this.#context.writer.begin();
    const folder =
      existing === undefined ? await this.#putDocument(history, transaction) : folderOf(existing);
    if (existing !== undefined) await this.#putEnd(existing, history, transaction);
    const target = { ...this.#context, folder, history, changeFiles: existing?.changeFiles ?? [] };
    counts.bytes += await writeCaptures(plan.captures, target, transaction);
    await writeChanges(plan, target, transaction);
    await transaction.commit();
    this.#count(plan, existing);
  }

  #plan(
    { history, existing, changes }: DocumentWork,
    report: (captures: number) => void,
  ): Promise<DocumentPlan> {
    const { facts } = this.#context;
    const seen = new Set<string>();
    return planDocument({
      history,
      captures: existing?.captures ?? [],
      changes,
      factsOf: (entry) => {
        if (entry.added !== undefined) report(seen.add(entry.key).size);
        return entry.source === undefined ? Promise.resolve(undefined) : facts.of(entry.source);
      },
      hasSameText: async (a, b) => {
        const [first, second] = [await facts.ofBlob(a.blob), await facts.ofBlob(b.blob)];
        return first?.digest === second?.digest;
      },
    });
  }

  /** @returns the folder of the new document */
  async #putDocument(history: DocumentHistory, transaction: ContentTransaction): Promise<string> {
    const { addresses, ids, types, collection, declarations } = this.#context;
    const { service, termsType } = history;
    const platform = await this.#putPlatform(service, transaction);
    const title = `${this.#nameOf(service)} ${lineOf(termsType) ?? 'document'}`;
    const slug = addresses.documentSlug(platform, title);
    const folder = `platforms/${platform}/${slug}/`;
    const record = jsonText({
      id: ids.next('document'),
      title,
      documentType: types.slugOf(termsType),
      sourceUrl: declarations.latestAddresses(service, termsType)[0],
      language: collection.language,
      monitoringEndedOn: monitoringEnd(history, declarations),
      collection: collection.slug,
    });
    await transaction.put(contentPath(`${folder}document.json`), record);
    return folder;
  }

  async #putPlatform(service: string, transaction: ContentTransaction): Promise<Slug> {
    const { platformNames, addresses, collection, counts } = this.#context;
    const known = this.#platforms.get(service);
    if (known !== undefined) return known;
    const name = this.#nameOf(service);
    const [existing] =
      [...platformNames].find(([, other]) => other.normalize('NFC') === name) ?? [];
    const slug = existing ?? addresses.platformSlug(name);
    this.#platforms.set(service, slug);
    if (existing !== undefined) return slug;
    const record = jsonText({ name, collection: collection.slug });
    await transaction.put(contentPath(`platforms/${slug}/platform.json`), record);
    counts.platformsAdded += 1;
    return slug;
  }

  async #correctEnd(existing: ExistingDocument, history: DocumentHistory): Promise<void> {
    const { writer, declarations } = this.#context;
    const end = correctedEnd(existing.monitoringEndedOn, history, declarations);
    if (end === undefined) return;
    const transaction = await writer.begin();
    await this.#putEnd(existing, history, transaction);
    await transaction.commit();
  }

  async #putEnd(
    existing: ExistingDocument,
    history: DocumentHistory,
    transaction: ContentTransaction,
  ): Promise<void> {
    const { content, declarations, notes } = this.#context;
    const end = correctedEnd(existing.monitoringEndedOn, history, declarations);
    if (end === undefined) return;
    const text = new TextDecoder().decode(content.read(existing.file));
    await transaction.put(
      existing.file,
      withMember(text, 'monitoringEndedOn', end === 'none' ? undefined : end),
    );
    notes.push(
      end === 'none'
        ? `${existing.title}: captured again, so the day on which monitoring ended was removed.`
        : `${existing.title}: monitoring ended on ${end}.`,
    );
  }

  #nameOf(service: string): string {
    return this.#context.declarations.nameOf(service) ?? lineOf(service) ?? 'Unnamed service';
  }

  #count({ captures, changes }: DocumentPlan, existing: ExistingDocument | undefined): void {
    const { counts, notes } = this.#context;
    if (existing === undefined) counts.documentsAdded += 1;
    else counts.documentsExtended += 1;
    counts.captures += captures.length;
    for (const { version, defect } of captures) {
      if (version.cause === 'extraction') counts.extractions += 1;
      if (defect !== undefined) counts.defects.add(defect.kind);
    }
    counts.changesAdded += changes.added.length;
    counts.changesRewritten += changes.rewritten.length;
    for (const [reason, count] of changes.without) counts.withoutChange.add(reason, count);
    for (const { change, pair } of changes.rewritten) {
      notes.push(
        `${change.file} now compares ${pair.before} with ${pair.after}: a capture was added between the two that it compared.`,
      );
    }
  }
}

const folderOf = ({ file }: ExistingDocument): string => file.slice(0, -'document.json'.length);
