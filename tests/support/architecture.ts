import { posix } from 'node:path';
import type { LayerRule } from './architecture-rules.ts';
import { LAYERS, PURE_FOLDERS } from './architecture-rules.ts';
import { impureCallsOf } from './impure-calls.ts';
import type { Import, SourceFile } from './source-imports.ts';
import { importsOf } from './source-imports.ts';

/**
 * Checks the imports and calls of source files against the layers of the architecture.
 *
 * @param files - all files of src and scripts, by path from the project's root
 * @param dependencies - names under `dependencies` in package.json
 * @returns one line for each fault, `file:line imports X: reason`, in order of files
 */
export function checkArchitecture(
  files: readonly SourceFile[],
  dependencies: ReadonlySet<string>,
): readonly string[] {
  return files.flatMap((file) => [
    ...layerFaults(file),
    ...importsOf(file).flatMap((found) => {
      const fault = importFault(file.path, found, dependencies);
      return fault === undefined ? [] : [`${file.path}:${found.line} ${fault}`];
    }),
    ...purityFaults(file),
    ...nameFaults(file),
  ]);
}

function layerFaults({ path }: SourceFile): readonly string[] {
  const isKnown = ruleFor(path) !== undefined || path.endsWith('.d.ts');
  return isKnown ? [] : [`${path}:1 belongs to no layer: add its folder to the table first`];
}

function importFault(
  path: string,
  found: Import,
  dependencies: ReadonlySet<string>,
): string | undefined {
  const rule = ruleFor(path);
  if (rule === undefined) return undefined;
  const { specifier } = found;
  if (!specifier.startsWith('.')) return packageFault(rule, found, dependencies);
  if (posix.extname(specifier) === '') {
    return `imports ${specifier}: Node finds a file only by its whole name, with the extension`;
  }
  const target = posix.join(posix.dirname(path), specifier);
  if ([rule.path, ...rule.may].some((place) => contains(place, target))) return undefined;
  const asType = (rule.typesOf ?? []).some((place) => contains(place, target));
  if (asType && found.typeOnly) return undefined;
  return asType
    ? `imports ${target}: only its types may be imported here. ${rule.because}`
    : `imports ${target}: ${rule.because}`;
}

function packageFault(
  rule: LayerRule,
  { specifier, typeOnly }: Import,
  dependencies: ReadonlySet<string>,
): string | undefined {
  // What a browser script loads from the site itself, for instance the search engine.
  if (specifier.startsWith('/')) return undefined;
  if (!rule.accepts(specifier)) return `imports ${specifier}: ${rule.because}`;
  const isOwn = /^(node|astro):/.test(specifier) || dependencies.has(packageName(specifier));
  return isOwn || typeOnly || rule.path === 'scripts'
    ? undefined
    : `imports ${specifier}: it is not among the dependencies of package.json`;
}

function purityFaults(file: SourceFile): readonly string[] {
  if (!PURE_FOLDERS.some((folder) => contains(folder, file.path))) return [];
  return impureCallsOf(file).map(
    ({ line, what }) =>
      `${file.path}:${line} uses ${what}: pure code takes clock, chance, locale, environment and network as arguments`,
  );
}

function nameFaults({ path }: SourceFile): readonly string[] {
  if (path.startsWith('src/pages/')) return [];
  const [name = ''] = posix.basename(path).split('.');
  const isComponent = path.endsWith('.astro');
  const isGood = isComponent
    ? /^[A-Z][A-Za-z0-9]*$/.test(name)
    : /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
  if (isGood) return [];
  return [
    `${path}:1 is named ${name}: ${isComponent ? 'components are PascalCase' : 'files are kebab-case'}`,
  ];
}

/** @returns the rule with the longest path that contains the file */
function ruleFor(path: string): LayerRule | undefined {
  return LAYERS.filter((rule) => contains(rule.path, path)).reduce<LayerRule | undefined>(
    (best, rule) => (best === undefined || rule.path.length > best.path.length ? rule : best),
    undefined,
  );
}

function contains(place: string, path: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
