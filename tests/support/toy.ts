import type { Diagnostic, DiagnosticCode } from '../../src/diagnostics/diagnostic.ts';
import type { ProvisionEntry } from '../../src/domain/archive.ts';
import type { Archive } from '../../src/domain/archive.ts';
import { loadContent, readContent, TOY, type ContentFiles } from './content.ts';

/** Folder of the toy archive's one document. */
export const TOY_DOCUMENT = 'platforms/lantern/privacy-policy/';

/** Words of a paragraph that stand in both held captures of the toy archive. */
export const IN_BOTH = 'We keep a record of letters to our support.';

/** What a test says about the provision that it adds to the toy archive. Everything else is made up. */
export interface ProvisionParts {
  readonly capture?: string;
  readonly exact?: string;
  /** Fields beside id, title, capture and passages, as in JSON. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** @returns the file of a provision `TA-P-000009`, to be laid over the toy archive */
export function aProvision({ capture, exact, fields }: ProvisionParts = {}): ContentFiles {
  const record = {
    id: 'TA-P-000009',
    title: 'Letters to the support',
    capture: capture ?? '20260401T090000Z',
    passages: [{ exact: exact ?? IN_BOTH }],
    ...fields,
  };
  return { [`${TOY_DOCUMENT}provisions/letters.json`]: JSON.stringify(record) };
}

/** @returns what is wrong with the toy archive after files were laid over it */
export function diagnosticsOf(overlay: ContentFiles): readonly Diagnostic[] {
  return loadContent({ ...readContent(TOY), ...overlay }).diagnostics;
}

export function codesOf(overlay: ContentFiles): readonly DiagnosticCode[] {
  return diagnosticsOf(overlay).map((one) => one.code);
}

/** @returns the toy archive after files were laid over it, whatever is wrong with it */
export function archiveOf(overlay: ContentFiles): Archive {
  const { loaded } = loadContent({ ...readContent(TOY), ...overlay });
  if (loaded === undefined) throw new Error('no archive.json');
  return loaded.archive;
}

/** @returns the provision that {@link aProvision} adds, linked */
export function addedProvision(overlay: ContentFiles): ProvisionEntry {
  const entry = [...archiveOf(overlay).provisions.values()].at(-1);
  if (entry?.provision.id !== 'TA-P-000009') throw new Error('the provision was not linked');
  return entry;
}
