import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildOrThrow } from './program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built demonstration archive. */
    readonly demonstrationSite: string;
  }
}

/** Builds the demonstration archive once for all tests of a project. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-demonstration-'));
  const out = join(folder, 'site');
  buildOrThrow(['--out', out]);
  project.provide('demonstrationSite', out);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
