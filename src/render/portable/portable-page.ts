import type { SitePath } from '../../domain/urls.ts';
import { escapeAttribute } from '../html.ts';
import { localReference, localTarget, type PortableSite } from './local-reference.ts';
import { startTags, type SourceAttribute, type StartTag } from './start-tags.ts';

/** A page that opens from a folder. */
export interface PortablePage {
  readonly html: string;
  /** The scripts that it loads. A module has to be turned into a classic one too. */
  readonly scripts: readonly { readonly path: SitePath; readonly isModule: boolean }[];
}

/** A stretch of a page that is written anew; offsets in UTF-16 code units. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Attributes that hold one reference and nothing else (HTML Standard, list of attributes). */
const REFERENCES = ['href', 'src', 'action', 'formaction', 'poster', 'cite'] as const;

/**
 * Turns a page of the site into one that opens from a folder.
 *
 * Links name files, because nothing answers for a folder. Scripts are classic ones, because browsers load no
 * module from a file. Nothing is loaded ahead, because a font would be asked for as from another host.
 * `data-portable` tells scripts where they are. All other bytes stay as they are.
 *
 * @param from - the file of the page, such as `/search/index.html`
 * @throws Error when the page refers to a file that is not there
 */
export function portablePage(html: string, from: SitePath, site: PortableSite): PortablePage {
  const tags = startTags(html);
  let made = '';
  let done = 0;
  for (const { start, end, text } of tags.flatMap((tag) => editsOf(tag, from, site))) {
    made += html.slice(done, start) + text;
    done = end;
  }
  const scripts = tags.filter(isLoadedScript).map((tag) => ({
    path: localTarget(localReference(tag.attributes.get('src')?.value ?? '', from, site), from),
    isModule: isModule(tag),
  }));
  return { html: made + html.slice(done), scripts };
}

function editsOf(tag: StartTag, from: SitePath, site: PortableSite): readonly Edit[] {
  if (isLoadedAhead(tag)) return [edit(tag, '')];
  const edits = REFERENCES.flatMap((name) =>
    rewritten(tag, name, (reference) => localReference(reference, from, site)),
  );
  if (tag.name === 'html')
    edits.push(edit({ start: tag.end - 1, end: tag.end }, ' data-portable>'));
  if (isRefresh(tag)) edits.push(...rewritten(tag, 'content', (to) => refreshed(to, from, site)));
  if (isModule(tag)) edits.push(classic(tag, from));
  return edits.sort((a, b) => a.start - b.start);
}

const valueOf = ({ attributes }: StartTag, name: string): string =>
  attributes.get(name)?.value.toLowerCase() ?? '';
const isLoadedAhead = (tag: StartTag): boolean =>
  tag.name === 'link' && /^(?:module)?preload$/.test(valueOf(tag, 'rel'));
const isModule = (tag: StartTag): boolean =>
  tag.name === 'script' && valueOf(tag, 'type') === 'module';
const isLoadedScript = (tag: StartTag): boolean =>
  tag.name === 'script' && tag.attributes.has('src');
const isRefresh = (tag: StartTag): boolean =>
  tag.name === 'meta' && valueOf(tag, 'http-equiv') === 'refresh';

/** A module waits until the page is read, and so does a deferred script. */
function classic({ attributes }: StartTag, from: SitePath): Edit {
  const type = attributes.get('type');
  if (type === undefined || !attributes.has('src'))
    throw new Error(`${from} holds a module; only one in a file of its own becomes classic`);
  return edit(type, 'defer');
}

function refreshed(content: string, from: SitePath, site: PortableSite): string {
  return content.replace(
    /^(\s*\d+\s*;\s*url=)(.*)$/is,
    (_, wait: string, to: string) => wait + localReference(to, from, site),
  );
}

function rewritten(
  { attributes }: StartTag,
  name: string,
  change: (value: string) => string,
): readonly Edit[] {
  const attribute = attributes.get(name);
  if (attribute === undefined) return [];
  const value = change(attribute.value);
  return value === attribute.value ? [] : [edit(attribute, `${name}="${escapeAttribute(value)}"`)];
}

const edit = ({ start, end }: Pick<SourceAttribute, 'start' | 'end'>, text: string): Edit => ({
  start,
  end,
  text,
});
