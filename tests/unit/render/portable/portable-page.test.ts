import { describe, expect, test } from 'vitest';
import { filePathOf, type SitePath } from '../../../../src/domain/urls.ts';
import { portablePage } from '../../../../src/render/portable/portable-page.ts';

const FILES = [
  'index.html',
  'search/index.html',
  'platform/a/index.html',
  'blob/sha256/0.bin',
  '_assets/style.css',
  '_assets/page.js',
].map(filePathOf);
const SITE = { files: new Set<SitePath>(FILES), basePath: '/' };

const turned = (html: string, from = 'platform/a/index.html', basePath = '/'): string =>
  portablePage(html, filePathOf(from), { ...SITE, basePath }).html;

describe('a link', () => {
  test.each([
    ['../../', '../../index.html'],
    ['./', 'index.html'],
    ['../../search/?q=a&amp;b', '../../search/index.html?q=a&amp;b'],
    ['../../search/#form', '../../search/index.html#form'],
    ['../../blob/sha256/0.bin', '../../blob/sha256/0.bin'],
    ['/search/', '../../search/index.html'],
  ])('to %s names the file', (before, after) => {
    expect(turned(`<a href="${before}">x</a>`)).toBe(`<a href="${after}">x</a>`);
  });

  test.each([
    '#p3',
    '?q=x',
    '',
    'https://archive.example/search/',
    '//host.example/',
    'mailto:a@b',
  ])('to "%s" stays as it is', (reference) => {
    const html = `<a href="${reference}">x</a>`;
    expect(turned(html)).toBe(html);
  });

  test('under a base path is found below it', () => {
    expect(turned('<link href="/base/_assets/style.css">', 'index.html', '/base/')).toBe(
      '<link href="_assets/style.css">',
    );
  });

  test.each(['../gone/', '../../../index.html', '../../../../index.html', '../a'])(
    'to %s, which is no file of the archive, is a fault',
    (reference) => {
      expect(() => turned(`<a href="${reference}">x</a>`)).toThrow(
        `/platform/a/index.html refers to "${reference}"`,
      );
    },
  );
});

describe('a page', () => {
  test('sends forms and leads on to files', () => {
    expect(turned('<form action="../../search/" method="get">')).toBe(
      '<form action="../../search/index.html" method="get">',
    );
    expect(turned('<meta http-equiv="refresh" content="0; url=../../search/">')).toBe(
      '<meta http-equiv="refresh" content="0; url=../../search/index.html">',
    );
    expect(turned('<meta name="description" content="0; url=../../search/">')).toBe(
      '<meta name="description" content="0; url=../../search/">',
    );
  });

  test('loads its modules as deferred scripts, and says which', () => {
    const html = '<script type="module" src="/_assets/page.js"></script>';
    expect(portablePage(html, filePathOf('search/index.html'), SITE)).toEqual({
      html: '<script defer src="../_assets/page.js"></script>',
      scripts: [{ path: '/_assets/page.js', isModule: true }],
    });
    const classic = '<script src="_assets/page.js"></script>';
    expect(portablePage(classic, filePathOf('index.html'), SITE)).toEqual({
      html: classic,
      scripts: [{ path: '/_assets/page.js', isModule: false }],
    });
    expect(() => turned('<script type="module">run()</script>')).toThrow('holds a module');
  });

  test('loads nothing ahead', () => {
    expect(
      turned(
        '<link rel="preload" href="../../_assets/style.css" as="style"><link rel="modulepreload" href="x">',
      ),
    ).toBe('');
  });

  test('says on its root element that it is portable', () => {
    expect(turned('<!DOCTYPE html><html lang="en"><head>')).toBe(
      '<!DOCTYPE html><html lang="en" data-portable><head>',
    );
  });

  test('keeps every other byte', () => {
    const html = `<!-- <a href="../../"> --><p title='<a href="./">'>&amp; <b>ü 𝒳</b>\n<br/></p>`;
    expect(turned(html)).toBe(html);
  });

  test.each(['title', 'textarea', 'script', 'style', 'xmp', 'iframe'])(
    'takes what stands in %s for text',
    (name) => {
      const html = `<${name}><a href="./"></${name}><a href="./">`;
      expect(turned(html)).toBe(`<${name}><a href="./"></${name}><a href="index.html">`);
    },
  );

  test('finds links where there is no script', () => {
    expect(turned('<noscript><a href="./">x</a></noscript>')).toBe(
      '<noscript><a href="index.html">x</a></noscript>',
    );
  });

  test('writes a query so that it reads the same', () => {
    expect(turned(`<a href='./?q="a"&lt;b'>`)).toBe('<a href="index.html?q=&quot;a&quot;&lt;b">');
  });
});
