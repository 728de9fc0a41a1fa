import matter from 'gray-matter';
import {
  CST,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  type Document,
} from 'yaml';
import {
  diagnostic,
  type Diagnostic,
  type DiagnosticCode,
  type Place,
} from '../diagnostics/diagnostic.ts';
import type { ContentPath } from '../domain/records.ts';
import type { RawRecord, ValuePath } from './raw-record.ts';

/** Front matter and the text after it. `bodyLine` is the line of the file, from 1, on which the body starts. */
export interface SplitRecord {
  readonly frontMatter: RawRecord;
  readonly body: string;
  readonly bodyLine: number;
}

const refuse = (): never => {
  throw new Error('front matter is read as YAML only');
};

// gray-matter executes `---js` blocks by default, and without an options argument it caches a failed
// parse and returns {} the second time: https://github.com/jonschlinkert/gray-matter/issues/166
const ENGINES = {
  yaml: () => ({}),
  javascript: refuse,
  js: refuse,
  coffee: refuse,
  json: refuse,
  toml: refuse,
};

/**
 * Splits a Markdown record and reads its front matter as YAML with the failsafe schema: every scalar
 * stays the text that was typed. Line ends may be CR LF.
 */
export function parseFrontMatter(
  file: ContentPath,
  text: string,
): { readonly split?: SplitRecord; readonly diagnostics: readonly Diagnostic[] } {
  const source = text.replaceAll('\r\n', '\n');
  const top: Place = { at: 'position', file, line: 1, column: 1 };
  if (!/^---[ \t]*\n/.test(source)) {
    const isOtherLanguage = /^---[ \t]*[a-z]/i.test(source);
    const code = isOtherLanguage ? 'front-matter/language' : 'front-matter/missing';
    return {
      diagnostics: [
        diagnostic(
          code,
          top,
          `The file starts with "${source.slice(0, 12).split('\n')[0] ?? ''}" instead of a line "---".`,
        ),
      ],
    };
  }
  if (!/\n---[ \t]*(?:\n|$)/.test(source.slice(3))) {
    return {
      diagnostics: [
        diagnostic('front-matter/missing', top, 'The front matter has no closing line "---".'),
      ],
    };
  }
  const { matter: yaml, content } = matter(source.replace(/^---[ \t]*\n/, '---\n'), {
    language: 'yaml',
    engines: ENGINES,
  });
  const bodyStart = source.length - content.length;
  const read = readYaml(file, yaml);
  if (read.frontMatter === undefined) return { diagnostics: read.diagnostics };
  const bodyLine = source.slice(0, bodyStart).split('\n').length;
  return {
    split: { frontMatter: read.frontMatter, body: content, bodyLine },
    diagnostics: read.diagnostics,
  };
}

function readYaml(
  file: ContentPath,
  yaml: string,
): { readonly frontMatter?: RawRecord; readonly diagnostics: readonly Diagnostic[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    lineCounter: lines,
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
  });
  // The first line of the YAML is the rest of the opening line, so its lines count as the file's.
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { at: 'position', file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const refused = refusedProperties(yaml, placeAt);
  const diagnostics =
    refused.length > 0
      ? refused
      : document.errors.map((error) => yamlError(error.code, error.message, placeAt(error.pos[0])));
  if (diagnostics.length > 0) return { diagnostics };
  if (!isMap(document.contents)) {
    return {
      diagnostics: [
        diagnostic('front-matter/syntax', placeAt(0), 'The front matter is not a list of fields.'),
      ],
    };
  }
  return {
    frontMatter: {
      file,
      value: document.toJS(),
      placeOf: (path) => placeAt(offsetNear(document, path)),
    },
    diagnostics,
  };
}

function yamlError(code: string, message: string, place: Place): Diagnostic {
  const diagnosticCode: DiagnosticCode =
    code === 'DUPLICATE_KEY' ? 'front-matter/duplicate-key' : 'front-matter/syntax';
  return diagnostic(
    diagnosticCode,
    place,
    `The YAML cannot be read: ${message.split('\n')[0] ?? code}.`.replace(/\.\.$/, '.'),
  );
}

/** What a record never needs. Told from the lexemes, since a tag such as `!!str` leaves no trace in the values. */
const REFUSED: Readonly<Record<string, string>> = {
  '!': 'a tag',
  '&': 'an anchor',
  '*': 'an alias',
};
/** Lexemes that stand for no character of the source: start of a document, end of a flow collection. */
const MARKS: readonly string[] = [CST.DOCUMENT, CST.FLOW_END];

function refusedProperties(
  yaml: string,
  placeAt: (offset: number) => Place,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let [offset, isScalarNext] = [0, false];
  for (const lexeme of new Lexer().lex(yaml)) {
    if (MARKS.includes(lexeme)) continue;
    if (lexeme === CST.SCALAR) {
      isScalarNext = true;
      continue;
    }
    const what = isScalarNext ? undefined : REFUSED[lexeme.charAt(0)];
    if (what !== undefined)
      found.push(
        diagnostic('front-matter/tag', placeAt(offset), `The front matter uses ${what}: ${lexeme}`),
      );
    offset += lexeme.length;
    isScalarNext = false;
  }
  return found;
}

/** @returns the offset of the value at a path, of its key when it has one, or of the nearest value around it */
function offsetNear(document: Document, path: ValuePath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent: unknown = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
      if (pair !== undefined && isScalar(pair.key)) return pair.key.range?.[0] ?? 0;
    }
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}
