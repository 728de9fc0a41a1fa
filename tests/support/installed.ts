import { spawnSync } from 'node:child_process';

const found = new Map<string, boolean>();

/**
 * Whether a program that none of us wrote is here. If it is not, a line says what was not compared with it.
 *
 * @param version - how it is asked to do nothing: `--version`
 */
export function isInstalled(program: string, version: string): boolean {
  const known = found.get(program) ?? spawnSync(program, [version]).error === undefined;
  if (!known && !found.has(program)) console.log(`not compared: ${program} is not here`);
  found.set(program, known);
  return known;
}
