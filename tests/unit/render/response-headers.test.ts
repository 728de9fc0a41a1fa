import { extname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headersList } from '../../../src/render/artifacts/headers-list.ts';
import { headersNginx } from '../../../src/render/artifacts/headers-nginx.ts';
import { contentPolicy, hostPolicy, leadingPolicy } from '../../../src/render/content-policy.ts';
import type { Emitter } from '../../../src/render/emitter.ts';
import { EMITTERS } from '../../../src/render/emitters.ts';
import { MEDIA_TYPES, UTF8_TYPES } from '../../../src/render/media-types.ts';
import { anArchive } from '../../support/builders.ts';

const ARCHIVE = anArchive({ settings: { basePath: '/archive/' } });

function written(emitter: Emitter): string {
  return [...emitter.files(ARCHIVE)]
    .map((file) => (file.kind === 'made' ? String(file.render()) : ''))
    .join('');
}

/** Directives by name, each with its sources. */
const directivesOf = (policy: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );

describe('the policies', () => {
  const policies = [
    contentPolicy('nothing'),
    contentPolicy('files'),
    contentPolicy('search'),
    leadingPolicy,
  ];

  test.each([...policies, hostPolicy])('%s names no other host and nothing inline', (policy) => {
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|blob:|\*/);
    expect(directivesOf(policy).get('default-src')).toEqual(["'none'"]);
    expect(directivesOf(policy).get('base-uri')).toEqual(["'none'"]);
  });

  test('only the search page may compile WebAssembly, and no page may start a worker', () => {
    const able = policies.filter((policy) => /wasm-unsafe-eval/.test(policy));
    expect(able).toEqual([contentPolicy('search')]);
    expect([...policies, hostPolicy].join()).not.toContain('worker-src');
  });

  test.each(policies)('the host permits what the page permits: %s', (policy) => {
    const host = directivesOf(hostPolicy);
    for (const [name, sources] of directivesOf(policy)) {
      if (name.includes('trusted-types')) continue;
      const allowed = [...(host.get(name) ?? []), "'none'"];
      expect(sources.filter((source) => !allowed.includes(source))).toEqual([]);
    }
  });
});

test('the list of headers has a rule for everything, and only more in the inner folders', () => {
  const text = written(headersList);
  expect(text).toBe(`/archive/*
  Content-Security-Policy: ${hostPolicy}
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Referrer-Policy: same-origin
  Cross-Origin-Opener-Policy: same-origin

/archive/_assets/*
  Cache-Control: public, max-age=31536000, immutable

/archive/search/index/*
  Cache-Control: public, max-age=31536000, immutable

/archive/pagefind/index/*
  Cache-Control: public, max-age=31536000, immutable

/archive/log/checkpoint*
  Cache-Control: no-cache
  Content-Type: text/plain; charset=utf-8

/archive/log/tile/*
  Cache-Control: public, max-age=31536000, immutable
  Content-Type: application/octet-stream

/archive/blob/sha256/*
  Content-Security-Policy: default-src 'none'; frame-ancestors 'none'; sandbox
  Cache-Control: public, max-age=31536000, immutable
  Content-Disposition: attachment
  Content-Type: application/octet-stream

/archive/p/:id/:revision/cite.csl.json
  Content-Type: application/vnd.citationstyles.csl+json

/archive/p/:id/:revision/linkset.json
  Content-Type: application/linkset+json

/archive/data/archive.csl.json
  Content-Type: application/vnd.citationstyles.csl+json
`);
});

test('nginx is told every header again in the folders that have their own', () => {
  const text = written(headersNginx);
  expect(text.match(/add_header X-Content-Type-Options "nosniff" always;/g)?.length).toBe(11);
  expect(text).toContain('location /archive/blob/sha256/ {');
  expect(text).toContain('error_page 404 /archive/404.html;');
});

test.each(EMITTERS.map((emitter) => [emitter.id, emitter] as const))(
  'hosts are told the media type of the files of %s',
  (_, emitter) => {
    for (const { path, mediaType = emitter.mediaType } of emitter.files(ARCHIVE)) {
      const [type = '', charset] = mediaType.split('; ');
      const known = MEDIA_TYPES[extname(path).slice(1)];
      // Configuration for hosts is not for readers; its names have no ending that is for them.
      if (known === undefined)
        expect(path).toMatch(/\.(?:nginx|apache)\.(?:conf|map)$|\.caddy$|^\/_[a-z]+$/);
      else {
        const isSpecialForm = type.endsWith(`+${known.split('/')[1] ?? ''}`);
        expect(isSpecialForm ? known : type).toBe(known);
        expect(UTF8_TYPES.includes(known)).toBe(charset === 'charset=utf-8');
      }
    }
  },
);
