import type { Archive } from '../../domain/archive.ts';
import { MANIFEST_PATH } from '../../domain/manifest.ts';
import {
  redirectsPath,
  apacheRedirectsPath,
  apacheMapPath,
  caddyRedirectsPath,
  nginxRedirectsPath,
  headersPath,
  nginxHeadersPath,
} from '../../domain/host-files.ts';
import {
  collectionsPath,
  dataFilePath,
  dataPath,
  ledgerPath,
  logFilePath,
  manifestPath,
  methodPath,
  schemaPath,
  sitemapPath,
  type SitePath,
} from '../../domain/urls.ts';
import { ARCHIVE_CITATIONS } from '../artifacts/archive-citations.ts';
import { countedBySeverity } from '../words/diagnostics.ts';
import { plural } from '../words/numbers.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';

export interface DataFileRow {
  readonly name: string;
  readonly path: SitePath;
  readonly text: string;
}

export interface DataFilesView extends PageFrame {
  readonly lead: string;
  readonly records: readonly DataFileRow[];
  readonly schemas: readonly DataFileRow[];
  readonly integrity: readonly DataFileRow[];
  readonly forHosts: readonly DataFileRow[];
  readonly notes: readonly string[];
  readonly links: readonly LinkView[];
}

/** The whole archive as files. */
export function dataFilesView(context: ViewContext): DataFilesView {
  const { archive } = context;
  return {
    ...frameOf(context, {
      address: dataPath,
      title: 'Data',
      description:
        'The whole archive as files: records as JSON lines, provisions as a table, and the schemas of the content files.',
      breadcrumb: [],
    }),
    lead: 'The whole archive as files, made from the same records as its pages.',
    records: recordFiles(context),
    schemas: (context.schemas ?? []).map(({ name }) => ({
      name: `${name}.schema.json`,
      path: schemaPath(name),
      text: SCHEMA_TEXTS[name] ?? `vocabulary/${name}.json`,
    })),
    integrity: integrityFiles(archive),
    forHosts: [
      {
        name: 'sitemap.xml',
        path: sitemapPath,
        text: 'Every canonical page, with the date of its content',
      },
      {
        name: '_redirects',
        path: redirectsPath,
        text: 'Old addresses and permalinks, for Netlify and Cloudflare Pages',
      },
      { name: 'redirects.nginx.conf', path: nginxRedirectsPath, text: 'The same table for nginx' },
      {
        name: 'redirects.apache.conf',
        path: apacheRedirectsPath,
        text: 'The rules for Apache httpd, which read the table beside them',
      },
      {
        name: 'redirects.apache.map',
        path: apacheMapPath,
        text: 'The same table for Apache httpd',
      },
      { name: 'redirects.caddy', path: caddyRedirectsPath, text: 'The same table for Caddy' },
      {
        name: '_headers',
        path: headersPath,
        text: 'What hosts send with each file, for Netlify and Cloudflare Pages',
      },
      { name: 'headers.nginx.conf', path: nginxHeadersPath, text: 'The same rules for nginx' },
    ],
    notes: [
      'JSON lines are canonical JSON (RFC 8785) in UTF-8, one record a line, in order of id; captures in order of document and time. Equal content gives equal bytes.',
      'Tables are comma-separated (RFC 4180) in UTF-8 without a byte order mark. A cell that would start a formula in a spreadsheet is led by an apostrophe.',
      `The archive’s own words are under ${archive.settings.licence.name}. Quoted texts belong to their authors, and records taken over from others keep the licence of their collection.`,
    ],
    links: [
      { label: 'Collections and their licences', path: collectionsPath },
      { label: 'Method', path: methodPath },
    ],
  };
}

function recordFiles({ archive, diagnostics = [] }: ViewContext): readonly DataFileRow[] {
  const { platforms, documents, provisions, changes, figures } = archive;
  const row = (name: string, text: string): DataFileRow => ({
    name,
    path: dataFilePath(name),
    text,
  });
  return [
    row('provisions.ndjson', plural(provisions.size, 'provision')),
    row('provisions.csv', 'The same provisions as a table, without the analysis'),
    row('documents.ndjson', plural(documents.size, 'document')),
    row(
      'captures.ndjson',
      `${plural(figures.captures, 'capture')}, ${plural(figures.snapshotsHeld, 'file')} held`,
    ),
    row('changes.ndjson', plural(changes.size, 'change')),
    row('platforms.ndjson', plural(platforms.size, 'platform')),
    ...ARCHIVE_CITATIONS.map(({ name, label }) =>
      row(name, `Citations of all provisions and of their documents, as ${label}`),
    ),
    row(
      'diagnostics.csv',
      `What the check of the content reported: ${countedBySeverity(diagnostics)}`,
    ),
  ];
}

/** Files with which a copy of the archive is compared. `verify` reads them, and programs of others do. */
function integrityFiles({ ledger }: Archive): readonly DataFileRow[] {
  const manifest = {
    name: MANIFEST_PATH,
    path: manifestPath,
    text: 'Every published file with its SHA-256, in the form that sha256sum -c reads',
  };
  if (ledger.lines === 0) return [manifest];
  return [
    manifest,
    {
      name: 'ledger.ndjson',
      path: ledgerPath,
      // Not their number: a line more would change the page, and so the manifest that the line names.
      text: 'Every revision, withdrawal, key and manifest, one line each',
    },
    {
      name: 'checkpoint',
      path: logFilePath('checkpoint'),
      text: 'Size and root hash of the transparency log that has these lines as entries',
    },
  ];
}

/** What each schema describes; a vocabulary's schema is named like its file. */
const SCHEMA_TEXTS: Readonly<Record<string, string>> = {
  addresses: 'addresses.json: aliases and withdrawn records',
  archive: 'archive.json: the archive itself',
  capture: 'captures/*.json: sidecar of one capture',
  change: 'changes/*: one change record',
  collection: 'collections/*.json: records taken over from others',
  document: 'document.json: one document',
  'ledger-line': 'ledger/ledger.ndjson: one line of the ledger',
  platform: 'platform.json: one platform',
  provision: 'provisions/*: one provision record',
  'sealed-provision': 'record.json: one revision of a provision, as it was sealed',
  'sealed-withdrawal': 'ledger/objects/*: the sealed account of a withdrawal',
};
