import type { ArchiveSettings } from '../../domain/records.ts';
import { homePath, hostPath, nginxHeadersPath, notFoundPath } from '../../domain/urls.ts';
import type { Emitter } from '../emitter.ts';
import { MEDIA_TYPES, UTF8_TYPES } from '../media-types.ts';
import { HEADER_RULES, type HeaderRule } from '../response-headers.ts';

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
  ].join('');
}

/** A block that names one header gets none of those around it, so each names all of its own. */
function block(settings: ArchiveSettings, { below, headers, mediaType }: HeaderRule): string {
  const lines = [
    ...(mediaType === undefined ? [] : ['types {}', `default_type ${mediaType};`]),
    ...Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`),
  ];
  if (below === homePath) return lines.map((line) => `${line}\n`).join('');
  return `location ${hostPath(settings, below)} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}
