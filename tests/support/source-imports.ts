import ts from 'typescript';

/** A source file as the checks see it: a path from the project's root with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One import, re-export, dynamic import or import type. */
export interface Import {
  readonly specifier: string;
  /** True when nothing of it is left after types are stripped. */
  readonly typeOnly: boolean;
  /** Line in the file, from 1. */
  readonly line: number;
}

/** A parsed piece of TypeScript: a whole .ts file, or the frontmatter or one script of an .astro file. */
export interface Code {
  readonly tree: ts.SourceFile;
  /** Lines of the file that stand before this piece. */
  readonly linesBefore: number;
}

/** @returns the pieces of TypeScript in a file, in order */
export function codeOf(file: SourceFile): readonly Code[] {
  return piecesOf(file).map(({ text, start }) => ({
    tree: ts.createSourceFile(
      file.path.replace(/\.astro$/, '.ts'),
      text,
      ts.ScriptTarget.Latest,
      true,
    ),
    linesBefore: file.text.slice(0, start).split('\n').length - 1,
  }));
}

/** @returns the line of a node in its file, from 1 */
export function lineOf(node: ts.Node, code: Code): number {
  return code.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1 + code.linesBefore;
}

/** @returns every import of a file, in order */
export function importsOf(file: SourceFile): readonly Import[] {
  return codeOf(file).flatMap((code) =>
    descendants(code.tree).flatMap((node) => {
      const found = importOf(node);
      return found === undefined ? [] : [{ ...found, line: lineOf(node, code) }];
    }),
  );
}

/** @returns a node's descendants in source order, the node itself first */
export function descendants(node: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (next: ts.Node): void => {
    found.push(next);
    ts.forEachChild(next, visit);
  };
  visit(node);
  return found;
}

interface Piece {
  readonly text: string;
  readonly start: number;
}

function piecesOf({ path, text }: SourceFile): readonly Piece[] {
  if (!path.endsWith('.astro')) return [{ text, start: 0 }];
  const frontmatter = [...text.matchAll(/^\s*---\n([\s\S]*?)^---/gm)].slice(0, 1);
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)];
  return [...frontmatter, ...scripts].map((match) => {
    const inner = match[1] ?? '';
    return { text: inner, start: match.index + match[0].indexOf(inner) };
  });
}

function importOf(node: ts.Node): Omit<Import, 'line'> | undefined {
  if (ts.isImportDeclaration(node)) {
    return literal(
      node.moduleSpecifier,
      node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
    );
  }
  if (ts.isExportDeclaration(node)) return literal(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return literal(node.argument.literal, true);
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return literal(node.arguments[0], false);
  }
  return undefined;
}

function literal(node: ts.Node | undefined, typeOnly: boolean): Omit<Import, 'line'> | undefined {
  return node !== undefined && ts.isStringLiteralLike(node)
    ? { specifier: node.text, typeOnly }
    : undefined;
}
