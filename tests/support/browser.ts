import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';
import { chromium as launcher, type Browser } from 'playwright-core';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/**
 * Starts the Chromium that npm brings. On a machine without the system libraries that it needs (NSS and
 * a few more), those of the same package are unpacked and used.
 *
 * @param more - further arguments of the command line
 */
export async function startBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = [...ARGS, ...more];
  const executablePath = await chromium.executablePath();
  try {
    return await launcher.launch({ executablePath, args });
  } catch (error) {
    const libraries = join(tmpdir(), 'al2023', 'lib');
    if (!existsSync(libraries))
      await inflate(
        join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br'),
      );
    if (!existsSync(libraries)) throw error;
    const env = {
      ...process.env,
      LD_LIBRARY_PATH: [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
    };
    return launcher.launch({ executablePath, args, env });
  }
}
