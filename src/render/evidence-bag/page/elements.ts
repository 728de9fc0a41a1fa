import type { ArchiveSettings } from '../../../domain/records.ts';
import { absoluteUrl, filePathOf, type SitePath } from '../../../domain/urls.ts';
import { escapeAttribute, escapeText } from '../../html.ts';
import { renderMarkdown } from '../../markdown.ts';
import type { Run } from '../../words/runs.ts';

/** HTML that is whole: every text in it is escaped. Made by the functions of this file alone. */
export interface Html {
  readonly html: string;
}

type Attributes = Readonly<Record<string, string | undefined>>;

export const NOTHING: Html = { html: '' };

/** @returns text that is no markup, whatever it says */
export const text = (words: string): Html => ({ html: escapeText(words) });

/** @returns an element with its content; attributes that are `undefined` are left out */
export function element(name: string, attributes: Attributes, ...content: readonly Html[]): Html {
  return { html: `${startTag(name, attributes)}${joined(content, '')}</${name}>` };
}

/** @returns an element that has no content and no end tag */
export const voidElement = (name: string, attributes: Attributes): Html => ({
  html: startTag(name, attributes),
});

/** @returns the style of the page, which is ours and holds no `<` */
export const styleElement = (css: string): Html => ({ html: `<style>${css}</style>` });

/** @returns parts one after the other, each on a line of its own */
export const lines = (...parts: readonly Html[]): Html => ({
  html: joined(
    parts.filter(({ html }) => html !== ''),
    '\n',
  ),
});

const joined = (parts: readonly Html[], between: string): string =>
  parts.map(({ html }) => html).join(between);

function startTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeAttribute(value)}"`],
  );
  return `<${name}${written.join('')}>`;
}

/** Writes what leads somewhere: all addresses in full, since the file may lie anywhere. */
export class BagPageWriter {
  readonly #settings: Pick<ArchiveSettings, 'origin' | 'basePath'>;
  readonly #page: SitePath;

  constructor(settings: Pick<ArchiveSettings, 'origin' | 'basePath'>, page: SitePath) {
    this.#settings = settings;
    this.#page = page;
  }

  runs(runs: readonly Run[]): Html {
    return {
      html: joined(
        runs.map((run) => this.#run(run)),
        '',
      ),
    };
  }

  /** @param path - on the site, perhaps with a fragment */
  link(words: string, path: string): Html {
    const address = absoluteUrl(this.#settings, filePathOf(path.slice(1)));
    return element('a', { href: address }, text(words));
  }

  markdown(markdown: string, topHeading: 3 | 4): Html {
    const place = { page: this.#page, topHeading, site: this.#settings };
    return { html: renderMarkdown(markdown, place) };
  }

  #run({ text: words, path, url, isCode }: Run): Html {
    const inner = isCode === true ? element('code', {}, text(words)) : text(words);
    if (path !== undefined) return this.link(words, path);
    return url === undefined ? inner : element('a', { href: url }, inner);
  }
}
