#!/usr/bin/env node
// The program is written for Node 24 and started with whatever Node the machine has. When that is
// older, the Node that npm installed with the project runs it instead. This file therefore stays
// plain JavaScript that an old Node understands.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const REQUIRED_MAJOR = 24;
const current = Number(process.versions.node.split('.')[0]);

if (current >= REQUIRED_MAJOR) {
  const { main } = await import('./cli.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const packaged = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
  const windows = `${packaged}.exe`;
  const program = [packaged, windows].find((path) => existsSync(path));
  if (program === undefined || process.env['MUNIMENT_RESTARTED'] === '1') {
    process.stderr.write(
      `muniment needs Node ${REQUIRED_MAJOR} or newer; this is Node ${process.versions.node}.\n` +
        'Run "npm install" in the project folder, which brings a fitting Node, and try again.\n',
    );
    process.exitCode = 2;
  } else {
    const self = fileURLToPath(import.meta.url);
    const result = spawnSync(program, [self, ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...process.env, MUNIMENT_RESTARTED: '1' },
    });
    process.exitCode = result.status ?? 1;
  }
}
