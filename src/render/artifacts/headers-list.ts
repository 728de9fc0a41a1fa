import type { ArchiveSettings } from '../../domain/records.ts';
import { headersPath } from '../../domain/host-files.ts';
import { homePath, hostPath } from '../../domain/urls.ts';
import type { Emitter } from '../emitter.ts';
import { UTF8_TYPES } from '../media-types.ts';
import { HEADER_RULES, NAMED_FILE_RULES, type NamedFileRule } from '../response-headers.ts';

/**
 * The response headers, in the form that Netlify, Cloudflare Pages and hosts like them read.
 *
 * These hosts send the headers of every rule that fits, and join two values of one name by a comma. Rules
 * of inner folders therefore name only what the rule of everything does not say in the same words.
 */
export const headersList: Emitter = {
  id: 'headers-list',
  version: 1,
  label: 'Response headers in the form of Netlify and Cloudflare Pages',
  mediaType: 'text/plain; charset=utf-8',
  *files({ archive: { settings } }) {
    yield {
      path: headersPath,
      kind: 'made',
      render: () => {
        const common = HEADER_RULES[0]?.headers ?? {};
        const folders = HEADER_RULES.map(({ below, headers, mediaType }) =>
          block(`${hostPath(settings, below)}*`, [
            ...Object.entries(headers).filter(
              ([name, value]) => headers === common || common[name] !== value,
            ),
            ...(mediaType === undefined ? [] : [['Content-Type', withCharset(mediaType)] as const]),
          ]),
        );
        return [...folders, ...NAMED_FILE_RULES.map((rule) => ofFile(settings, rule))].join('\n');
      },
    };
  },
};

/** Names of the parts between stand for any. */
function ofFile(settings: ArchiveSettings, { beside, name, mediaType }: NamedFileRule): string {
  const folder =
    beside === 'revision'
      ? `${hostPath(settings, homePath)}p/:id/:revision/`
      : hostPath(settings, beside);
  return block(`${folder}${name}`, [['Content-Type', mediaType]]);
}

/** nginx adds the charset by itself, these hosts do not. */
function withCharset(mediaType: string): string {
  return UTF8_TYPES.includes(mediaType) ? `${mediaType}; charset=utf-8` : mediaType;
}

function block(pattern: string, headers: readonly (readonly [string, string])[]): string {
  return [pattern, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
}
