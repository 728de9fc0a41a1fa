import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

/** What both kinds of script have in common: one file that needs no other, the same bytes every time. */
const CLASSIC = {
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  allowOverwrite: true,
  logLevel: 'silent',
} as const satisfies BuildOptions;

/**
 * Turns module scripts into classic ones, each in the place of the module and with all that it imports.
 *
 * @param files - of modules, below the folder
 */
export async function makeClassic(folder: string, files: readonly string[]): Promise<void> {
  await build({
    ...CLASSIC,
    absWorkingDir: folder,
    entryPoints: files.map((file) => join(folder, file)),
    outdir: folder,
    outbase: folder,
  });
}

/**
 * A module as a classic script: when it runs, its element gets the event `file`, whose detail is what the
 * module exports.
 *
 * @param file - of the module, below the folder
 */
export async function moduleScript(folder: string, file: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    ...CLASSIC,
    absWorkingDir: folder,
    // Only while it runs does a classic script know the address from which it came.
    banner: { js: '(()=>{const moduleUrl=document.currentScript.src.replace(/\\.js$/,"");' },
    footer: { js: '})();' },
    define: { 'import.meta.url': 'moduleUrl' },
    stdin: {
      contents: `import * as exports from ${JSON.stringify(`./${file}`)};
document.currentScript.dispatchEvent(new CustomEvent('file', { detail: exports }));`,
      resolveDir: folder,
    },
    write: false,
  });
  const [made] = outputFiles;
  if (made === undefined) throw new Error(`nothing was made of ${file}`);
  return made.contents;
}
