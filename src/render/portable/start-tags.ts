import { Tokenizer, TokenizerMode, type Token } from 'parse5';

/** An attribute as its tag holds it; offsets in UTF-16 code units of the page, the end exclusive. */
export interface SourceAttribute {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A start tag and where it stands, `<` and `>` included. */
export interface StartTag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly attributes: ReadonlyMap<string, SourceAttribute>;
}

/** What follows these start tags is text (HTML Standard, 13.2.6.4). Scripting counts as off, so `noscript` holds markup. */
const TEXT_AFTER: Readonly<Record<string, Tokenizer['state']>> = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  plaintext: TokenizerMode.PLAINTEXT,
};

const ignore = (): void => undefined;

/**
 * Finds the start tags of a page, in order, as a browser would: text, comments and scripts that look like
 * tags are none. Only those with attributes are given, since nothing else is ever changed.
 */
export function startTags(html: string): readonly StartTag[] {
  const found: StartTag[] = [];
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => {
        if (token.attrs.length > 0) found.push(tagOf(token));
        if (!token.selfClosing) tokenizer.state = TEXT_AFTER[token.tagName] ?? tokenizer.state;
      },
      onEndTag: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
    },
  );
  tokenizer.write(html, true);
  return found;
}

function tagOf({ tagName, attrs, location }: Token.TagToken): StartTag {
  if (location === null) throw new Error(`no place known of <${tagName}>`);
  const attributes = attrs.map(({ name, value }): readonly [string, SourceAttribute] => {
    const place = location.attrs?.[name];
    if (place === undefined) throw new Error(`no place known of ${name} in <${tagName}>`);
    return [name, { value, start: place.startOffset, end: place.endOffset }];
  });
  return {
    name: tagName,
    start: location.startOffset,
    end: location.endOffset,
    attributes: new Map(attributes),
  };
}
