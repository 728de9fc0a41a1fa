import ts from 'typescript';
import type { SourceFile } from './source-imports.ts';
import { codeOf, descendants, lineOf } from './source-imports.ts';

/** A use of clock, chance, locale, environment or network. */
export interface ImpureCall {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly what: string;
}

const MEMBERS: ReadonlySet<string> = new Set([
  'Date.now',
  'Math.random',
  'process.env',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'import.meta.env',
]);
const METHODS: ReadonlySet<string> = new Set([
  'localeCompare',
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
]);

/** @returns every impure call in a file, in order; words in comments and strings do not count */
export function impureCallsOf(file: SourceFile): readonly ImpureCall[] {
  return codeOf(file).flatMap((code) =>
    descendants(code.tree).flatMap((node) => {
      const what = impurity(node);
      return what === undefined ? [] : [{ what, line: lineOf(node, code) }];
    }),
  );
}

function impurity(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node)) {
    const isNow = node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0;
    return isNow ? 'new Date()' : undefined;
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    const name = node.expression.text;
    return name === 'Date' || name === 'fetch' ? `${name}()` : undefined;
  }
  if (ts.isPropertyAccessExpression(node)) {
    return impureMember(node.expression.getText(), node.name.text);
  }
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return impureMember(node.expression.getText(), node.argumentExpression.text);
  }
  return undefined;
}

function impureMember(object: string, name: string): string | undefined {
  if (METHODS.has(name)) return name;
  const member = `${object.replace(/^globalThis\./, '')}.${name}`;
  if (MEMBERS.has(member)) return member;
  return member === 'globalThis.fetch' ? 'fetch' : undefined;
}
