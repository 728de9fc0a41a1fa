import { headersPath, hostPath } from '../../domain/urls.ts';
import type { Emitter } from '../emitter.ts';
import { HEADER_RULES } from '../response-headers.ts';

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
        return HEADER_RULES.map(({ below, headers, mediaType }) =>
          block(`${hostPath(settings, below)}*`, [
            ...Object.entries(headers).filter(
              ([name, value]) => headers === common || common[name] !== value,
            ),
            ...(mediaType === undefined ? [] : [['Content-Type', mediaType] as const]),
          ]),
        ).join('\n');
      },
    };
  },
};

function block(pattern: string, headers: readonly (readonly [string, string])[]): string {
  return [pattern, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
}
