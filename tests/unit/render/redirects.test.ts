import { describe, expect, test } from 'vitest';
import { redirectsApache } from '../../../src/render/artifacts/redirects-apache.ts';
import { redirectsCaddy } from '../../../src/render/artifacts/redirects-caddy.ts';
import { redirectsList } from '../../../src/render/artifacts/redirects-list.ts';
import { redirectsNginx } from '../../../src/render/artifacts/redirects-nginx.ts';
import type { Emitter } from '../../../src/render/emitter.ts';
import { redirectTable } from '../../../src/render/redirects.ts';
import type { ViewContext } from '../../../src/render/views/context.ts';
import { aCapture, aDocument, anArchive, aProvision } from '../../support/builders.ts';

const MOVED = anArchive({
  settings: { basePath: '/archive/' },
  documents: [aDocument({ files: [aCapture(), aProvision()] })],
  addresses: {
    aliases: [
      { from: '/platform/lamp/', to: '/platform/lantern/', since: '2026-05-01' },
      { from: '/platform/lantern/policy/old-name/', to: 'TA-P-000001', since: '2026-05-01' },
    ],
    tombstones: [
      {
        id: 'TA-P-000007',
        title: 'A wrong record',
        withdrawnAt: '2026-05-02T10:00:00Z',
        reason: 'Wrong source',
        decidedBy: 'The editors',
        addresses: ['/platform/lantern/policy/wrong/'],
      },
    ],
  },
});

function written(emitter: Emitter, context: ViewContext): string {
  return [...emitter.files(context)]
    .map((file) => {
      if (file.kind === 'stored') throw new Error(`${file.path} is copied`);
      return file.kind === 'made' ? String(file.render()) : [...file.chunks()].join('');
    })
    .join('');
}

describe('the table of redirects', () => {
  test('leads no address on to another that is led on', () => {
    const rows = redirectTable(MOVED.archive);
    const from = new Set(rows.filter(({ kind }) => kind !== 'gone').map((row) => row.from));
    const targets = rows.flatMap((row) => (row.kind === 'gone' ? [] : [row.to]));
    expect(targets.length).toBeGreaterThan(3);
    expect(targets.filter((target) => from.has(target))).toEqual([]);
  });

  test('has each address once', () => {
    const addresses = redirectTable(MOVED.archive).map((row) => row.from);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

test('_redirects names host paths: aliases and withdrawn records first, then folders, then permalinks', () => {
  expect(written(redirectsList, MOVED)).toBe(
    [
      '/archive/platform/lamp/ /archive/platform/lantern/ 301',
      '/archive/platform/lantern/policy/old-name/ /archive/platform/lantern/policy/sharing/ 301',
      '/archive/p/TA-P-000007/ /archive/p/TA-P-000007/ 410',
      '/archive/platform/lantern/policy/wrong/ /archive/p/TA-P-000007/ 410',
      '/archive/platform/lamp/* /archive/platform/lantern/:splat 301',
      '/archive/d/TA-D-00001/ /archive/platform/lantern/policy/ 302',
      '/archive/p/TA-P-000001/ /archive/platform/lantern/policy/sharing/ 302',
      '',
    ].join('\n'),
  );
});

test('the nginx maps hold the same rows', () => {
  const text = written(redirectsNginx, MOVED);
  for (const row of redirectTable(MOVED.archive)) {
    const to = row.kind === 'gone' ? `${row.page}index.html` : row.to;
    expect(text).toContain(`"/archive${row.from}" "/archive${to}";`);
  }
  expect(text).toContain(
    '"~^/archive/platform/lamp/(?<rest>.+)$" "/archive/platform/lantern/$rest";',
  );
});

test('the table and the rules for Apache httpd hold the same rows', () => {
  const text = written(redirectsApache, MOVED);
  for (const row of redirectTable(MOVED.archive)) {
    const kind = { alias: 'moved', permalink: 'permalink', gone: 'gone' }[row.kind];
    const to = row.kind === 'gone' ? `archive${row.page}index.html` : `/archive${row.to}`;
    expect(text).toContain(`\n${kind}:/archive${row.from} ${to}\n`);
  }
  expect(text).toContain(
    'RewriteRule "^/archive/platform/lamp/(.+)$" "/archive/platform/lantern/$1" [R=301,L]',
  );
});

test('the maps for Caddy hold the same rows', () => {
  const text = written(redirectsCaddy, MOVED);
  for (const row of redirectTable(MOVED.archive)) {
    const to = row.kind === 'gone' ? `${row.page}index.html` : row.to;
    expect(text).toContain(`  /archive${row.from} /archive${to}\n`);
  }
  expect(text).toContain('"~^/archive/platform/lamp/(.+)$" "/archive/platform/lantern/${1}"');
});
