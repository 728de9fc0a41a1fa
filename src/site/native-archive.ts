import { fileURLToPath, pathToFileURL } from 'node:url';

/** The part of a Vite plugin that is used here. */
interface ResolvePlugin {
  readonly name: string;
  readonly enforce: 'pre';
  resolveId(
    this: void,
    id: string,
    importer: string | undefined,
  ): { readonly id: string; readonly external: true } | undefined;
}

/**
 * Keeps `src/site/archive.ts` out of the bundle of pages, so that pages and the command that builds
 * them share one instance of it, and the archive is read once.
 */
export function nativeArchive(): ResolvePlugin {
  const archive = new URL('./archive.ts', import.meta.url).href;
  return {
    name: 'muniment:native-archive',
    enforce: 'pre',
    resolveId: (id, importer) =>
      isArchive(id, importer, archive) ? { id: archive, external: true } : undefined,
  };
}

function isArchive(id: string, importer: string | undefined, archive: string): boolean {
  if (!id.endsWith('/archive.ts')) return false;
  if (id.startsWith('/')) return id === fileURLToPath(archive);
  const from = importer?.replace(/\?.*$/, '') ?? '';
  return (
    id.startsWith('.') && from.startsWith('/') && new URL(id, pathToFileURL(from)).href === archive
  );
}
