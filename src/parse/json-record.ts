import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { diagnostic, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { ContentPath } from '../domain/records.ts';
import { positionAt, type ParsedRecord, type ValuePath } from './raw-record.ts';

/** Reads a JSON record (RFC 8259: no comments, no trailing commas). Duplicate members are refused. */
export function parseJsonRecord(file: ContentPath, source: string): ParsedRecord {
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  const placeAt = (offset: number): Place => ({
    at: 'position',
    file,
    ...positionAt(source, offset),
  });
  const first = errors[0];
  if (tree === undefined || first !== undefined) {
    const reason =
      first === undefined ? 'the file is empty' : wordsOf(printParseErrorCode(first.error));
    return {
      diagnostics: [
        diagnostic(
          'json/syntax',
          placeAt(first?.offset ?? 0),
          `The JSON cannot be read: ${reason}.`,
        ),
      ],
    };
  }
  const diagnostics = duplicateKeys(tree, placeAt);
  if (diagnostics.length > 0) return { diagnostics };
  return {
    record: {
      file,
      value: getNodeValue(tree),
      placeOf: (path) => placeAt(nodeNear(tree, path).offset),
    },
    diagnostics,
  };
}

function duplicateKeys(tree: Node, placeAt: (offset: number) => Place): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const pending: Node[] = [tree];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const seen = new Set<string>();
    for (const child of node.children ?? []) {
      pending.push(child);
      const key = node.type === 'object' ? child.children?.[0] : undefined;
      if (key === undefined) continue;
      const name = String(key.value);
      if (seen.has(name))
        found.push(
          diagnostic(
            'json/duplicate-key',
            placeAt(key.offset),
            `The member "${name}" stands twice in the same object.`,
          ),
        );
      seen.add(name);
    }
  }
  return found;
}

function nodeNear(tree: Node, path: ValuePath): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, [...path.slice(0, length)]);
    if (node !== undefined) return node;
  }
  return tree;
}

/** `CloseBraceExpected` becomes `close brace expected`. */
const wordsOf = (code: string): string => code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
