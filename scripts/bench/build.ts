/**
 * What checking and building a content folder costs, without and with what earlier runs kept.
 *
 *     node scripts/bench/build.ts --content DIR [--runs N]
 *
 * Machines are noisy: compare rows of one run, not runs of different days.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

interface Cost {
  readonly label: string;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly memoryMb: number;
}

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    runs: { type: 'string', default: '1' },
  },
});
const content = resolve(values.content);
const folder = mkdtempSync(join(tmpdir(), 'muniment-bench-'));
const cache = join(folder, 'cache');
const out = join(folder, 'site');

function cost(label: string, args: readonly string[]): Cost {
  const file = join(folder, 'cost.json');
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'measured.ts'), ...args, '--content', content, '--cache', cache],
    { env: { ...process.env, MUNIMENT_COST_FILE: file }, encoding: 'utf8' },
  );
  const wallSeconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${label} ended with ${status}:\n${stderr}`);
  const spent: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return { label, wallSeconds, ...asSpent(spent) };
}

function asSpent(value: unknown): Pick<Cost, 'cpuSeconds' | 'memoryMb'> {
  if (typeof value !== 'object' || value === null) throw new Error('no cost was written');
  const read = (name: string): number => Number(Reflect.get(value, name));
  return { cpuSeconds: read('cpuSeconds'), memoryMb: read('memoryMb') };
}

try {
  for (let run = 1; run <= Number(values.runs); run += 1) {
    rmSync(cache, { recursive: true, force: true });
    const rows = [
      cost('check, nothing kept', ['check']),
      cost('check again', ['check']),
      cost('build, texts kept', ['build', '--out', out]),
      cost('build again, nothing changed', ['build', '--out', out]),
    ];
    console.log(`run ${run}: ${content}`);
    console.table(
      rows.map(({ label, wallSeconds, cpuSeconds, memoryMb }) => ({
        step: label,
        'wall s': wallSeconds.toFixed(1),
        'cpu s': cpuSeconds.toFixed(1),
        'memory MB': Math.round(memoryMb),
      })),
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
