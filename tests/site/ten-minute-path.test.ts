import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ContentFolder } from '../../src/io/content-folder.ts';
import { loadArchive } from '../../src/pipeline.ts';
import { copyProject, inTemporaryFolder, PROJECT_ROOT } from '../support/program.ts';

const README = readFileSync(join(PROJECT_ROOT, 'README.md'), 'utf8');

describe('the ten-minute path of the README', () => {
  test('leads from an empty folder to a provision verified in its held snapshot', async () => {
    await inTemporaryFolder((folder) => {
      const project = join(folder, 'project');
      mkdirSync(project);
      copyProject(project);

      const run = runShell(commandsUpToCheck(), project);
      expect(run.stderr + run.stdout).toContain('0 errors, 0 warnings');
      expect(run.status).toBe(0);

      const { archive } = loaded(join(folder, 'my-archive'));
      const provisions = [...archive.provisions.values()];
      expect(
        provisions.map(({ evidence, capture }) => [
          evidence.summary,
          capture.version !== undefined,
        ]),
      ).toEqual([['verified', true]]);
      expect(
        provisions[0]?.proof.passages.map((proof) => [proof.state, proof.passage.exact]),
      ).toEqual([
        ['found', 'We may share your information with our advertising partners.'],
        ['found', 'We don’t sell your photographs.'],
      ]);
      expect(README).toContain(provisions[0]?.provision.id);
      expect(README).toContain(`../my-archive/${provisions[0]?.provision.file ?? ''}`);
    });
  });

  test('goes on to build and to read the pages', () => {
    const after = pathCommands().slice(
      pathCommands().findIndex((command) => command.startsWith('npm run build')),
    );
    expect(after.join('\n')).toMatch(
      /^npm run build -- --content (\S+) --out (\S+)\nnpm start -- --out \2\n$/,
    );
  });
});

/** @returns the shell commands of the path, one block each, without the indentation of the list they stand in */
function pathCommands(): readonly string[] {
  const [, section = ''] =
    /^## From an empty folder to a published record\n([\s\S]*?)^## /m.exec(README) ?? [];
  return [...section.matchAll(/^( *)```sh\n([\s\S]*?)^\1```$/gm)].map(
    ([, indent = '', commands = '']) => commands.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

function commandsUpToCheck(): string {
  const commands = pathCommands();
  const check = commands.findIndex((command) => command.startsWith('npm run check'));
  expect(check).toBeGreaterThan(0);
  return commands.slice(0, check + 1).join('\n');
}

function runShell(
  commands: string,
  cwd: string,
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const path = `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`;
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', commands], {
    cwd,
    env: { ...process.env, PATH: path },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function loaded(content: string): NonNullable<ReturnType<typeof loadArchive>['loaded']> {
  const result = loadArchive({
    content: new ContentFolder(resolve(content)),
    cache: { get: () => undefined, put: () => undefined },
    progress: { update: () => undefined },
  });
  if (result.loaded === undefined) throw new Error('the archive of the path cannot be read');
  return result.loaded;
}
