import type { ArchiveSettings } from '../../domain/records.ts';
import { nginxHeadersPath } from '../../domain/host-files.ts';
import { absoluteUrl, homePath, hostPath, notFoundPath } from '../../domain/urls.ts';
import type { Emitter } from '../emitter.ts';
import { MEDIA_TYPES, UTF8_TYPES } from '../media-types.ts';
import {
  COMMON_HEADERS,
  HEADER_RULES,
  NAMED_FILE_RULES,
  type HeaderRule,
  type NamedFileRule,
} from '../response-headers.ts';

/** The response headers and media types for nginx: one file to include in the `server` block. */
export const headersNginx: Emitter = {
  id: 'headers-nginx',
  version: 1,
  label: 'Response headers and media types for nginx',
  mediaType: 'text/plain; charset=utf-8',
  *files({ archive: { settings } }) {
    yield { path: nginxHeadersPath, kind: 'made', render: () => configuration(settings) };
  },
};

function configuration(settings: ArchiveSettings): string {
  const types = Object.entries(MEDIA_TYPES).map(([ending, type]) => `  ${type} ${ending};\n`);
  // nginx names text/html by itself and warns when it is named again.
  const charsets = UTF8_TYPES.filter((type) => type !== 'text/html');
  return [
    '# Include this file in the server block.\n',
    `types {\n${types.join('')}}\n`,
    'default_type application/octet-stream;\n',
    'charset utf-8;\n',
    `charset_types ${charsets.join(' ')};\n`,
    `error_page 404 ${hostPath(settings, notFoundPath)};\n`,
    ...HEADER_RULES.map((rule) => block(settings, rule)),
    ...NAMED_FILE_RULES.map((rule) => ofFile(settings, rule)),
    revisionPages(settings),
  ].join('');
}

/** `$1` is the address of a revision's page, below the base path. */
const REVISION = '(/p/[A-Z]+-P-[0-9]+/r[0-9]+/)';

function ofFile(settings: ArchiveSettings, { beside, name, mediaType }: NamedFileRule): string {
  const base = hostPath(settings, homePath).slice(0, -1);
  const folder = beside === 'revision' ? base + REVISION : hostPath(settings, beside);
  return location(`~ "^${folder}${name.replaceAll('.', '\\.')}$"`, [
    'types {}',
    `default_type ${mediaType};`,
    ...headerLines(COMMON_HEADERS),
    ...(beside === 'revision' ? [linkLine(settings, '', 'describes')] : []),
  ]);
}

/** What the head of the page says, for programs that read no page (RFC 8288, RFC 8574). */
function revisionPages(settings: ArchiveSettings): string {
  const base = hostPath(settings, homePath).slice(0, -1);
  return location(`~ "^${base}${REVISION}(?:index\\.html)?$"`, [
    ...headerLines(COMMON_HEADERS),
    linkLine(settings, '', 'cite-as'),
    linkLine(settings, 'linkset.json', 'linkset', 'application/linkset+json'),
  ]);
}

function linkLine(settings: ArchiveSettings, name: string, rel: string, type?: string): string {
  const base = absoluteUrl(settings, homePath).slice(0, -1);
  const typed = type === undefined ? '' : `; type=\\"${type}\\"`;
  return `add_header Link "<${base}$1${name}>; rel=\\"${rel}\\"${typed}" always;`;
}

const headerLines = (headers: HeaderRule['headers']): readonly string[] =>
  Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`);

const location = (pattern: string, lines: readonly string[]): string =>
  `location ${pattern} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

/** A block that names one header gets none of those around it, so each names all of its own. */
function block(settings: ArchiveSettings, { below, headers, mediaType }: HeaderRule): string {
  const lines = [
    ...(mediaType === undefined ? [] : ['types {}', `default_type ${mediaType};`]),
    ...headerLines(headers),
  ];
  if (below === homePath) return lines.map((line) => `${line}\n`).join('');
  return location(hostPath(settings, below), lines);
}
