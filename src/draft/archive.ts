import { contentPath } from '../domain/content-file.ts';
import type { ArchiveSettings } from '../domain/records.ts';
import { jsonText, type DraftFile, type MayLack } from './draft-file.ts';
import { starterPages } from './starter/pages.ts';
import { starterVocabularies } from './starter/vocabularies.ts';

/** What an archivist has to say about a new archive; the rest has a default. */
export type ArchiveDraft = Pick<ArchiveSettings, 'name' | 'origin' | 'idPrefix' | 'publisher'> & {
  /** The address of a licence in {@link KNOWN_LICENCES} need not be given. */
  readonly licence: { readonly name: string; readonly url?: string | undefined };
} & MayLack<
    Pick<
      ArchiveSettings,
      | 'basePath'
      | 'language'
      | 'description'
      | 'affiliationNotice'
      | 'demonstrationNotice'
      | 'contact'
    >
  >;

/** Addresses of licences that are often chosen, by the name that citations print. */
export const KNOWN_LICENCES: Readonly<Record<string, string>> = {
  'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC BY-SA 4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
};

/** @returns `archive.json` alone: enough for a folder that is filled by an import */
export function draftSettings(draft: ArchiveDraft): DraftFile & { readonly content: string } {
  const { name, origin, basePath, idPrefix, publisher, licence, demonstrationNotice, contact } =
    draft;
  const settings = {
    contentFormat: 1,
    name,
    origin,
    basePath,
    idPrefix,
    publisher,
    licence: licenceOf(licence),
    language: draft.language ?? 'en',
    description:
      draft.description ??
      'Provisions of the terms of online platforms, quoted word for word from dated captures.',
    affiliationNotice:
      draft.affiliationNotice ??
      'This archive is independent of the platforms whose documents it records.',
    demonstrationNotice,
    contact,
  };
  return { path: contentPath('archive.json'), content: jsonText(settings) };
}

/** @returns every file of a new archive: settings, vocabularies to start with, and the pages Method and About */
export function draftArchive(draft: ArchiveDraft): readonly DraftFile[] {
  return [
    draftSettings(draft),
    ...starterVocabularies(),
    ...starterPages({ ...draft, licence: licenceOf(draft.licence) }),
  ];
}

/** @returns a prefix for record ids made from the initials of a name, two to four capital letters; `AR` when it has none */
export function suggestedPrefix(name: string): string {
  const initials = [...name.normalize('NFKD').matchAll(/(?<![A-Za-z])[A-Za-z]/g)].map(([letter]) =>
    letter.toUpperCase(),
  );
  const prefix = initials.join('').slice(0, 4);
  return prefix.length < 2 ? 'AR' : prefix;
}

function licenceOf({ name, url }: ArchiveDraft['licence']): ArchiveSettings['licence'] {
  const known = url ?? KNOWN_LICENCES[name];
  return known === undefined ? { name } : { name, url: known };
}
