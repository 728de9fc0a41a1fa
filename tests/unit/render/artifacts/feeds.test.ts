import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { atomFeeds } from '../../../../src/render/artifacts/atom-feeds.ts';
import { jsonFeeds } from '../../../../src/render/artifacts/json-feeds.ts';
import type { Emitter } from '../../../../src/render/emitter.ts';
import type { ViewContext } from '../../../../src/render/views/context.ts';
import { feedPath, homePath } from '../../../../src/domain/urls.ts';
import {
  aCapture,
  aChange,
  aDescribedChange,
  aDocument,
  anArchive,
  aProvision,
  FIRST,
  SECOND,
} from '../../../support/builders.ts';
import { isInstalled } from '../../../support/installed.ts';

const HOSTILE = '</title><script>alert(1)</script> ]]> & "x" \u0007';

const archiveWith = (settings: Readonly<Record<string, unknown>> = {}): ViewContext =>
  anArchive({
    settings,
    documents: [
      aDocument({
        files: [
          aCapture({ at: FIRST }),
          aCapture({ at: SECOND, text: ['# Policy', 'We share nothing.'] }),
          aChange({
            fields: { title: HOSTILE, sections: { summary: 'Words: `</summary>` & more.' } },
          }),
          aDescribedChange(),
          aProvision(),
          aProvision({
            id: 'TA-P-000002',
            slug: 'heading',
            passages: ['Policy'],
          }),
        ],
      }),
    ],
  });

const CONTEXT = archiveWith();

function feedAt(emitter: Emitter, path: string, context = CONTEXT): string {
  const file = [...emitter.files(context)].find((one) => one.path === path);
  if (file?.kind !== 'made') throw new Error(`no feed at ${path}`);
  return String(file.render());
}

const atom = (path: string, context = CONTEXT): string =>
  feedAt(atomFeeds, `${path}feed.atom`, context);

describe('feeds of changes', () => {
  test('lie below the pages of the archive, platforms, documents, provisions and terms', () => {
    const paths = [...atomFeeds.files(CONTEXT)].map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/feed.atom',
        '/platform/lantern/feed.atom',
        '/platform/lantern/policy/feed.atom',
        '/platform/lantern/policy/sharing/feed.atom',
      ]),
    );
    expect(paths.some((path) => path.startsWith('/regulation/'))).toBe(true);
    expect([...jsonFeeds.files(CONTEXT)].map(({ path }) => path)).toEqual(
      paths.map((path) => path.replace(/atom$/, 'json')),
    );
  });

  test('name a change by an id without a date of its own, and give the time of its later capture', () => {
    const text = atom('/');
    expect(text).toContain('<id>tag:toy.example,2026:TA-C-000001</id>');
    expect(text).toContain(`<updated>${SECOND}</updated>`);
    // A change of which only the day is stated begins with that day.
    expect(text).toContain('<updated>2026-04-02T00:00:00Z</updated>');
  });

  test('keep their ids when the archive moves to another path', () => {
    const ids = (text: string): readonly string[] => text.match(/<id>[^<]*<\/id>/g) ?? [];
    expect(ids(atom('/', archiveWith({ basePath: '/archive/' })))).toEqual(ids(atom('/')));
  });

  test('of a provision hold the changes that touch it, and none for one that none touches', () => {
    expect(atom('/platform/lantern/policy/sharing/')).toContain('TA-C-000001');
    const untouched = atom('/platform/lantern/policy/heading/');
    expect(untouched).not.toContain('<entry>');
    expect(untouched).toContain(`<updated>${FIRST}</updated>`);
  });

  test('say the same as JSON', () => {
    const feed = JSON.parse(feedAt(jsonFeeds, feedPath(homePath, 'json'))) as {
      readonly version: string;
      readonly items: readonly { readonly id: string; readonly content_text: string }[];
    };
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items.map(({ id }) => id)).toEqual([
      'tag:toy.example,2026:TA-C-000002',
      'tag:toy.example,2026:TA-C-000001',
    ]);
    expect(feed.items[0]?.content_text).toContain('Sharing was widened.');
  });

  test('are well formed whatever a record says', () => {
    expect(atom('/')).not.toContain('<script>');
    expect(atom('/')).not.toContain('\u0007');
    if (!isInstalled('xmllint', '--version')) return;
    for (const file of atomFeeds.files(CONTEXT)) {
      if (file.kind !== 'made') throw new Error('a feed is made');
      const { status, stderr } = spawnSync('xmllint', ['--noout', '-'], {
        input: file.render(),
        encoding: 'utf8',
      });
      expect(`${file.path} ${status} ${stderr}`).toBe(`${file.path} 0 `);
    }
  });

  test('are read by a feed reader without complaint', () => {
    if (!isInstalled('/usr/bin/python3', '--version')) return;
    const program = [
      'import sys, feedparser, json',
      'feed = feedparser.parse(sys.stdin.buffer.read())',
      'print(json.dumps([bool(feed.bozo), feed.version, len(feed.entries), [e.title for e in feed.entries]]))',
    ].join('\n');
    const { stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', program], {
      input: atom('/'),
      encoding: 'utf8',
    });
    if (stderr.includes('No module named')) {
      console.log('not compared: python3-feedparser is not here');
      return;
    }
    const [isBroken, version, entries, titles] = JSON.parse(stdout) as readonly unknown[];
    expect([isBroken, version, entries]).toEqual([false, 'atom10', 2]);
    expect(titles).toContain(`Lantern Policy: ${HOSTILE.replace('\u0007', '\uFFFD')}`);
  });
});
