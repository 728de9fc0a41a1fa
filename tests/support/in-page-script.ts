import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Page } from 'playwright-core';
import type * as inPage from './in-page/index.ts';

declare global {
  /** In the page, not in the test. */
  interface Window {
    readonly inPage?: typeof inPage;
  }
}

const source = bundled('in-page/index.ts', 'inPage');

/** Gives an open page the functions of `in-page`, as `window.inPage`. They run with scripts of the site switched off too. */
export async function addInPageScript(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** @returns one script of a module and what it imports, under a global name */
function bundled(entry: string, globalName: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2024',
    globalName,
    footer: { js: `globalThis.${globalName} = ${globalName};` },
  });
  return outputFiles[0]?.text ?? '';
}
