import { hasErrors, type Diagnostic } from './diagnostics/diagnostic.ts';
import type { Archive } from './domain/archive.ts';
import { linkArchive } from './link/link.ts';
import type { ContentSource, LoadPorts } from './pipeline/ports.ts';
import { misplacedKeys } from './pipeline/misplaced-keys.ts';
import { readLedger, type LoadedLedger } from './pipeline/read-ledger.ts';
import { placeFinder } from './pipeline/place-finder.ts';
import { readRecords } from './pipeline/read-records.ts';
import { RedlineStore } from './pipeline/redline-store.ts';
import { draftNotice } from './pipeline/seal.ts';
import { servedAddresses } from './pipeline/served-addresses.ts';
import { VersionTextStore } from './pipeline/version-texts.ts';
import type { ViewContext } from './render/views/context.ts';
import { jsonSchemas, sealedSchemas } from './validate/json-schemas.ts';
import { keptProblems } from './verify/ledger/kept.ts';
import { RULES } from './validate/rules/index.ts';

export type { ContentSource, DerivedCache, LoadPorts, ProgressPort } from './pipeline/ports.ts';

/** A linked archive with the means to read its texts. Only to be published when no diagnostic is an error. */
export type LoadedArchive = Omit<ViewContext, 'checkedAt' | 'papers'> & {
  readonly sealed: Pick<LoadedLedger, 'lines' | 'manifestSignatures' | 'timestamps'>;
};

/**
 * Content → parse → validate → link: reads a content folder whole.
 *
 * @returns every diagnostic of the whole tree, and the archive unless `archive.json` itself is missing or wrong
 */
export function loadArchive(ports: LoadPorts): {
  readonly loaded?: LoadedArchive;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { content, cache, progress } = ports;
  const texts = new VersionTextStore(content, cache);
  const redlines = new RedlineStore(texts, cache);
  const at = placeFinder(content);
  const { records, diagnostics: readDiagnostics } = readRecords(
    content,
    (file) => texts.readSnapshot(file),
    progress,
  );
  const sealed = readLedger(content, progress);
  const { settings } = records;
  if (settings === undefined)
    return { diagnostics: [...readDiagnostics, ...misplacedKeys(content), ...sealed.diagnostics] };

  const linked = linkArchive(
    { ...records, settings, ledger: sealed.ledger },
    {
      texts,
      redlines,
      at,
      progress: (done, total) =>
        progress.update('Proving quotations and comparing captures', done, total),
    },
  );
  const ruleDiagnostics = RULES.flatMap((rule) => rule.check(linked.archive, at));
  const diagnostics = [
    ...readDiagnostics,
    ...misplacedKeys(content),
    ...sealed.diagnostics,
    ...linked.diagnostics,
    ...ruleDiagnostics,
    ...keptProblems(linked.archive, servedAddresses(linked.archive)),
    ...(hasErrors(sealed.diagnostics) ? [] : draftNotice(linked)),
  ];
  return {
    loaded: viewOf(linked.archive, { content, texts, redlines, sealed, diagnostics }),
    diagnostics,
  };
}

interface Read {
  readonly content: ContentSource;
  readonly texts: VersionTextStore;
  readonly redlines: RedlineStore;
  readonly sealed: LoadedLedger;
  readonly diagnostics: readonly Diagnostic[];
}

function viewOf(
  archive: Archive,
  { content, texts, redlines, sealed, diagnostics }: Read,
): LoadedArchive {
  return {
    archive,
    diagnostics,
    schemas: [...jsonSchemas(), ...sealedSchemas()],
    ...(sealed.log === undefined ? {} : { log: sealed.log }),
    sealed,
    timestamps: sealed.timestamps,
    bytesOf: (file) => content.read(file),
    sealedOf: (revision) => sealed.objects.provisionOf(revision),
    versionOf: (capture) => texts.versionOf(capture),
    redlineOf: ({ before, after }) =>
      before?.version === undefined || after?.version === undefined
        ? undefined
        : redlines.redlineOf(before, after),
  };
}

export { emitArtifacts, type ArtifactSink } from './pipeline/emit.ts';
export { placePapers } from './pipeline/place-papers.ts';
export { printPapers, type PrintedPapers } from './pipeline/print-papers.ts';
export { verifyEvidenceBag, verifyOutput } from './pipeline/verify-output.ts';
export { sealOutput, writeLog, type SealableOutput } from './pipeline/seal-output.ts';
export { PublishedKeyError } from './seal/manifest-of.ts';
