import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, inject, test } from 'vitest';
import { isInstalled } from '../support/installed.ts';
import { inTemporaryFolder, PROJECT_ROOT } from '../support/program.ts';
import { zipEntries } from '../support/zip-entries.ts';

const site = inject('demonstrationSite');
const page = readFileSync(join(site, 'verify/index.html'), 'utf8');

/** @returns the text of every element of a class, in order, as a reader copies it */
function textsOf(className: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: Tree.Node): void => {
    if (
      'attrs' in node &&
      node.attrs.some(({ name, value }) => name === 'class' && value === className)
    )
      found.push(wordsOf(node));
    else if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(page));
  return found;
}

const wordsOf = (node: Tree.Node): string =>
  'childNodes' in node ? node.childNodes.map(wordsOf).join('') : 'value' in node ? node.value : '';

/** Unpacks the bag that the page names, as a reader would, and gives its folder to a function. */
async function withUnpackedBag(use: (folder: string) => void): Promise<void> {
  const [, path = ''] = /href="\.\.(\/p\/[^"]+\/evidence\.zip)"/.exec(page) ?? [];
  const zip = readFileSync(join(site, path));
  await inTemporaryFolder((folder) => {
    for (const { name, bytes } of zipEntries(zip)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    use(join(folder, zipEntries(zip)[0]?.name.split('/')[0] ?? ''));
  });
}

const INTRODUCTION = `# The procedure by hand, carried out

The commands of \`/verify/\` of the demonstration archive, typed in the unpacked evidence bag that the page names, with
what they printed: a shell, GNU coreutils and OpenSSL, nothing else. \`tests/site/by-hand.test.ts\` takes them from the
built page, runs them and writes this page. The demonstration archive is not signed; the command for a signature is run by
\`tests/unit/render/evidence-bag/bag.test.ts\` on a log that is.

\`\`\`console
`;

test('every command of the page prints what the page says', async () => {
  if (!isInstalled('sha256sum', '--version') || !isInstalled('openssl', 'version')) return;
  const [commands, prints] = ['hand-command', 'hand-prints'].map(textsOf);
  expect(commands?.length).toBe(7);
  const transcript: string[] = [];
  await withUnpackedBag((cwd) => {
    for (const [index, command] of (commands ?? []).entries()) {
      const { stdout, stderr, status } = spawnSync('sh', ['-e', '-c', command], {
        cwd,
        encoding: 'utf8',
      });
      expect([command, stdout, stderr, status]).toEqual([command, prints?.[index], '', 0]);
      transcript.push(`$ ${command.replaceAll('\n', '\n> ')}\n${stdout}`);
    }
  });
  await expect(`${INTRODUCTION}${transcript.join('')}\`\`\`\n`).toMatchFileSnapshot(
    join(PROJECT_ROOT, 'docs/verification-transcript.md'),
  );
});

test('a bag with one byte changed is found out by those commands', async () => {
  if (!isInstalled('sha256sum', '--version') || !isInstalled('openssl', 'version')) return;
  const [commands, prints] = ['hand-command', 'hand-prints'].map(textsOf);
  const member = [
    'data/record.json',
    'data/snapshot.bin',
    'data/version.txt',
    'data/log-entry.json',
  ];
  for (const path of [...member, 'data/inclusion.tlog-proof', 'data/checkpoint']) {
    await withUnpackedBag((cwd) => {
      const bytes = readFileSync(join(cwd, path));
      const place = Math.floor(bytes.length / 2);
      writeFileSync(join(cwd, path), bytes.with(place, (bytes[place] ?? 0) ^ 1));
      const differing = (commands ?? []).filter(
        (command, index) =>
          spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' }).stdout !== prints?.[index],
      );
      // The first command compares with the lists, the others with what the file is tied to.
      expect([path, differing.length > 1]).toEqual([path, true]);
    });
  }
});
