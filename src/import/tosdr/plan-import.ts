import { contentPath } from '../../domain/content-file.ts';
import { jsonText, withMember } from '../json-text.ts';
import { archiveSkeleton } from '../skeleton.ts';
import { Allocation } from './allocation.ts';
import { buildCatalogue, type CataloguePlatform } from './catalogue.ts';
import { COLLECTION, COLLECTION_RECORD } from './collection.ts';
import type { ImportPlan, ImportRequest, PlannedFile } from './import-plan.ts';
import { ImportSummary } from './import-summary.ts';
import { ImportRun } from './import-run.ts';
import { planPlatform } from './plan-platform.ts';
import { sortPoints } from './quoted-points.ts';
import { extendVocabularies } from './vocabulary.ts';

/**
 * Plans the import of ToS;DR points: platforms, documents, captures, provisions, the collection and
 * missing terms. What lies in the content folder stays as it is; importing the same source again
 * gives no files.
 */
export function planImport(request: ImportRequest): ImportPlan {
  const { source, services, texts, existing, progress } = request;
  const summary = new ImportSummary();
  const { quoted, omitted } = sortPoints(source.points, services);
  for (const { id, why } of omitted) summary.omit(id, why);
  summary.severalServices.push(
    ...quoted.filter(({ point }) => (point.services?.length ?? 0) > 1).map(({ id }) => id),
  );
  const catalogue = buildCatalogue(quoted, texts, services);
  countSource(request, catalogue, summary);

  const run = new ImportRun(request, new Allocation(request.idPrefix, existing), summary);
  let done = 0;
  for (const platform of catalogue) {
    planPlatform(run, platform);
    done += platform.documents.reduce((sum, { points }) => sum + points.length, 0);
    progress('Looking for quotations', done, quoted.length);
  }
  return { files: [...frameFiles(run), ...run.files], summary };
}

/** What the records refer to: the archive itself, the collection, terms. */
function frameFiles({ request, usedTerms, summary }: ImportRun): readonly PlannedFile[] {
  const { existing, idPrefix, upstream } = request;
  const files: PlannedFile[] = [];
  const add = (path: string, content: string): void => {
    files.push({ path: contentPath(path), content });
  };
  if (existing.idPrefix === undefined) add('archive.json', archiveSkeleton({ idPrefix }));
  for (const { vocabulary, text, added } of extendVocabularies(
    usedTerms,
    existing.vocabularyTexts,
  )) {
    summary.termsAdded += added;
    add(`vocabulary/${vocabulary}.json`, text);
  }
  const before = existing.collectionText;
  const collection =
    before === undefined
      ? jsonText({ ...COLLECTION_RECORD, upstream })
      : withMember(before, 'upstream', upstream);
  if (collection !== before) add(`collections/${COLLECTION}.json`, collection);
  return files;
}

function countSource(
  { source, services, texts }: ImportRequest,
  catalogue: readonly CataloguePlatform[],
  summary: ImportSummary,
): void {
  const used = new Set(catalogue.map(({ name }) => name.toLowerCase()));
  const all = [...services.bySlug.values(), ...services.withoutSlug];
  summary.pointsRead = source.points.length;
  summary.servicesRead = source.services.length;
  summary.servicesJoined = services.bySlug.size;
  summary.servicesWithoutSlug.push(...services.withoutSlug.map(({ name }) => name));
  summary.servicesUnused = all.filter(({ name }) => !used.has(name.toLowerCase())).length;
  const there = new Set(texts.map(({ path }) => path));
  summary.textsAbsent.push(
    ...source.documentLines.map((line) => line.document).filter((path) => !there.has(path)),
  );
}
