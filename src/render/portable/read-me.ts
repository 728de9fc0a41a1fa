import { absoluteUrl, homePath, manifestPath } from '../../domain/urls.ts';
import type { ViewContext } from '../views/context.ts';
import { formatInstant } from '../words/dates.ts';
import { formatCount, plural } from '../words/numbers.ts';
import { COLUMNS, wrap } from '../words/wrapped.ts';

/** What a portable archive is, how it is read and how it is checked, as plain text. */
export function readMe({ archive, checkedAt }: ViewContext): string {
  const { settings, figures } = archive;
  const list = manifestPath.slice(1);
  return [
    settings.name,
    '='.repeat(Math.min(COLUMNS, [...settings.name].length)),
    '',
    ...(settings.demonstrationNotice === undefined
      ? []
      : [...wrap(settings.demonstrationNotice), '']),
    ...wrap(
      'To read the archive, open index.html in a web browser, for instance by double click. Pages, search and citations work from this folder, and no page asks a network for anything.',
    ),
    '',
    ...wrap(
      'To cite, take the address that the page of a record states, not the place of this folder.',
    ),
    '',
    'What this is',
    '------------',
    '',
    ...wrap(`A copy of ${absoluteUrl(settings, homePath)}, published by ${settings.publisher}.`),
    ...wrap(
      `Records and analysis: ${licenceText(settings.licence)}. Quoted texts belong to their authors.`,
    ),
    ...(checkedAt === undefined ? [] : [`Checked and built: ${formatInstant(checkedAt)}.`]),
    ...(archive.asOf === undefined
      ? []
      : [`Latest moment that a record states: ${formatInstant(archive.asOf)}.`]),
    ...wrap(
      `${plural(archive.platforms.size, 'platform')}, ${plural(archive.documents.size, 'document')}, ${plural(figures.captures, 'capture')}, ${plural(archive.provisions.size, 'provision')}, ${plural(archive.changes.size, 'change')}.`,
    ),
    ...wrap(
      `Quotations found in the stored bytes of their capture: ${formatCount(figures.evidence.verified)} of ${formatCount(archive.provisions.size)}.`,
    ),
    '',
    'Checking this copy',
    '------------------',
    '',
    ...wrap(`${list} holds the SHA-256 of every other file. In this folder,`),
    '',
    `    sha256sum --check --quiet ${list}         (Linux)`,
    `    shasum -a 256 --check --quiet ${list}     (macOS)`,
    '',
    ...wrap(
      'prints nothing when all files are as they were when the list was written. On Windows, "certutil -hashfile FILE SHA256" prints the SHA-256 of one file, to be compared with its line. Whoever alters a file can alter the list too: where this copy comes from is shown by comparing files with those that the archive publishes.',
    ),
    '',
    ...wrap(
      'The stored bytes of captures lie in blob/sha256; the name of each is its SHA-256. They, the texts of captures (version.txt) and the files in data are the same bytes here as at the address above. Pages differ from those there in how they refer to pages and load scripts.',
    ),
    '',
  ].join('\n');
}

const licenceText = ({ name, url }: { readonly name: string; readonly url?: string }): string =>
  url === undefined ? name : `${name} (${url})`;
