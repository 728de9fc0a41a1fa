/** The part of a Vite plugin that is used here. */
interface ResolvePlugin {
  readonly name: string;
  readonly enforce: 'pre';
  resolveId(id: string): { readonly id: string; readonly external: true } | undefined;
}

/**
 * Keeps `src/site/archive.ts` out of the bundle of pages, so that pages and the command that builds
 * them share one instance of it, and the archive is read once.
 */
export function nativeArchive(): ResolvePlugin {
  const archiveModule = new URL('./archive.ts', import.meta.url).href;
  return {
    name: 'muniment:native-archive',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('site/archive.ts') ? { id: archiveModule, external: true } : undefined),
  };
}
