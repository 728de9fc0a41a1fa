import { describe, expect, test } from 'vitest';
import { archiveCitations } from '../../../src/render/artifacts/archive-citations.ts';
import { revisionFiles } from '../../../src/render/artifacts/revision-files.ts';
import { EMITTERS } from '../../../src/render/emitters.ts';
import { REVISION_FILES } from '../../../src/render/revision-files.ts';
import { revisionView } from '../../../src/render/views/revision.ts';
import type { ViewContext } from '../../../src/render/views/context.ts';
import { partedArchive } from '../../support/bag-archives.ts';
import { recordId } from '../../support/builders.ts';
import { loadOrThrow } from '../../support/ledger.ts';
import { sealedArchive } from '../../support/sealed-archive.ts';

const context = loadOrThrow(sealedArchive());
const R2 = 'https://toy.example/p/TA-P-000001/r2/';

function file(name: string, from: ViewContext = context): string {
  for (const emitter of [revisionFiles, archiveCitations])
    for (const one of emitter.files(from)) {
      if (one.path !== name) continue;
      if (one.kind === 'made') return String(one.render());
      if (one.kind === 'streamed') return [...one.chunks()].join('');
    }
  throw new Error(`no file ${name}`);
}

describe('beside the page of a revision', () => {
  test('lie all files that the list names, and no other', () => {
    const emitted = EMITTERS.flatMap((emitter) => [...emitter.files(context)])
      .map(({ path }) => path)
      .filter((path) => path.startsWith('/p/TA-P-000001/r2/'))
      .map((path) => path.slice('/p/TA-P-000001/r2/'.length));
    // Neither describes the revision nor is part of what is cited.
    const unnamed = ['certification-template.txt', 'inclusion.tlog-proof'];
    expect(emitted.filter((name) => !unnamed.includes(name)).sort()).toEqual(
      REVISION_FILES.map(({ name }) => name).filter((name) => name !== 'citation.pdf'),
    );
  });

  test('cites the record under its fixed link, and the document at its source', () => {
    const items = JSON.parse(file('/p/TA-P-000001/r2/cite.csl.json')) as Record<string, unknown>[];
    expect(items.map(({ id, URL, version }) => [id, URL, version])).toEqual([
      ['TA-P-000001', R2, '2'],
      ['TA-D-00001', 'https://lantern.example/policy', undefined],
    ]);
    expect(items.map((item) => 'accessed' in item)).toEqual([false, false]);
  });

  test('every format has both items', () => {
    const of = (ending: string): string => file(`/p/TA-P-000001/r2/cite.${ending}`);
    expect(of('bib').match(/^@online\{.*,$/gm)).toEqual([
      '@online{TA-P-000001,',
      '@online{TA-D-00001,',
    ]);
    expect(of('bibtex.bib').match(/^@misc\{.*,$/gm)).toEqual([
      '@misc{TA-P-000001,',
      '@misc{TA-D-00001,',
    ]);
    expect(of('ris').match(/^ID {2}- .*(?=\r$)/gm)).toEqual([
      'ID  - TA-P-000001',
      'ID  - TA-D-00001',
    ]);
    expect(of('txt')).toContain(R2);
    expect(of('txt')).toContain('https://lantern.example/policy');
  });
});

const sorted = (links: readonly { readonly href: string }[]): readonly string[] =>
  links.map((link) => JSON.stringify(Object.entries(link).sort())).sort();

interface Link {
  readonly href: string;
  readonly type?: string;
}
type LinkContext = { readonly anchor: string } & Readonly<Record<string, readonly Link[]>>;

describe('the link set', () => {
  const { linkset } = JSON.parse(file('/p/TA-P-000001/r2/linkset.json')) as {
    linkset: readonly LinkContext[];
  };
  const [page, ...others] = linkset;

  test('has what a landing page needs (Signposting)', () => {
    expect(page?.anchor).toBe(R2);
    expect(page?.['cite-as']).toEqual([{ href: R2 }]);
    expect(page?.['type']?.map(({ href }) => href)).toContain('https://schema.org/AboutPage');
    expect(page?.['type']?.length).toBeGreaterThan(1);
    for (const rel of ['describedby', 'item', 'linkset'])
      for (const { href, type } of page?.[rel] ?? [])
        expect([href.startsWith(R2), type !== undefined, type?.includes(';')]).toEqual([
          true,
          true,
          false,
        ]);
  });

  test('leads back from every file to the page, once', () => {
    const files = [...(page?.['describedby'] ?? []), ...(page?.['item'] ?? [])];
    expect(files.length).toBeGreaterThan(6);
    expect(others.map(({ anchor }) => anchor).sort()).toEqual(files.map(({ href }) => href).sort());
    for (const { describes, collection } of others)
      expect([...(describes ?? []), ...(collection ?? [])].map(({ href }) => href)).toEqual([R2]);
  });

  test('says what the head of the page says, but for the revisions around it', () => {
    const { metadata } = revisionView({ id: recordId('TA-P-000001'), revision: 2 }, context);
    const around = ['predecessor-version', 'successor-version'];
    const inHead = metadata.links.filter(({ rel }) => !around.includes(rel));
    const inSet = Object.entries(page ?? {}).flatMap(([rel, links]) =>
      Array.isArray(links) ? (links as Link[]).map((link) => ({ rel, ...link })) : [],
    );
    expect(sorted(inSet)).toEqual(sorted(inHead));
  });
});

interface Node {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
  readonly [property: string]: unknown;
}
const graphOf = (text: string): readonly Node[] =>
  (JSON.parse(text) as { '@graph': readonly Node[] })['@graph'];

/** Every address by which one node names another, whatever the depth. */
function referencesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === '@id') return [String(only[1])];
  return entries.flatMap(([, inner]) => referencesIn(inner));
}

describe('the data for programs', () => {
  test('describes every node that it names, once', () => {
    const graph = graphOf(file('/p/TA-P-000001/r2/record.jsonld'));
    const names = graph.map((node) => node['@id']);
    expect(new Set(names).size).toBe(names.length);
    expect(referencesIn(graph).filter((name) => !names.includes(name))).toEqual([]);
  });

  test('has the words as they were quoted, and the stored file with its digest', () => {
    const parted = loadOrThrow(partedArchive());
    const graph = graphOf(file('/p/TA-P-000001/r1/record.jsonld', parted));
    const quotation = graph.find((node) => node['@type'] === 'Quotation');
    expect(quotation?.['text']).toBe(
      '𝔇aten — „alles“ […] No <script>alert(1)</script> "quotes" & $(id) here.',
    );
    const document = graph.find((node) => node['@type'] === 'DigitalDocument');
    expect(document?.['encoding']).toMatchObject({ '@type': 'MediaObject' });
    expect(JSON.stringify(document?.['encoding'])).toMatch(/"sha256":"[0-9a-f]{64}"/);
  });

  test('in the page is the same, in a script that its own text cannot close', () => {
    const parted = loadOrThrow(partedArchive());
    const { metadata } = revisionView({ id: recordId('TA-P-000001'), revision: 1 }, parted);
    expect(metadata.graph).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(metadata.graph)).toEqual(
      JSON.parse(file('/p/TA-P-000001/r1/record.jsonld', parted)),
    );
  });
});

describe('the citations of the whole archive', () => {
  test('have each key once, in every format', () => {
    const keys = ['TA-D-00001', 'TA-P-000001', 'TA-P-000002'];
    const items = JSON.parse(file('/data/archive.csl.json')) as { readonly id: string }[];
    expect(items.map(({ id }) => id)).toEqual(keys);
    const of = (ending: string, key: RegExp): readonly string[] =>
      [...file(`/data/archive.${ending}`).matchAll(key)].map(([, id]) => id ?? '');
    expect(of('bib', /^@online\{(.*),$/gm)).toEqual(keys);
    expect(of('bibtex.bib', /^@misc\{(.*),$/gm)).toEqual(keys);
    expect(of('ris', /^ID {2}- (.*)\r$/gm)).toEqual(keys);
  });

  test('of an archive without records are files without items', () => {
    const { archive, ...rest } = context;
    const none = { ...rest, archive: { ...archive, provisions: new Map(), documents: new Map() } };
    expect(file('/data/archive.csl.json', none)).toBe('[\n\n]\n');
    expect(file('/data/archive.bib', none)).toBe('');
  });
});
