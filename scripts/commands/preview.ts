import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { preview } from 'astro';
import { recoverOutput } from '../../src/io/output-tree.ts';
import { EXIT, UsageError, type Command } from '../command.ts';
import { FOLDER_OPTIONS, PROJECT_ROOT } from '../folders.ts';

export const previewCommand: Command = {
  name: 'preview',
  help: `muniment preview [--out DIR] [--port N]

Serves a built archive for reading. Ends with Ctrl+C.

  --out DIR   the built archive; "dist" when not given
  --port N    the port; 4321 when not given

Exit codes: 0 ended, 2 wrong call or nothing built.
`,
  async run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: { out: FOLDER_OPTIONS.out, port: { type: 'string', default: '4321' } },
      strict: true,
    });
    const out = resolve(values.out);
    recoverOutput(out);
    if (!existsSync(join(out, 'index.html')))
      throw new UsageError(`${out} holds no built archive. Run "npm run build" first.`);
    if (!/^\d{1,5}$/.test(values.port)) throw new UsageError(`"${values.port}" is not a port.`);
    const server = await preview({
      root: PROJECT_ROOT,
      outDir: out,
      logLevel: 'error',
      server: { port: Number(values.port), host: '127.0.0.1' },
    });
    io.stdout.write(`The archive is at http://localhost:${server.port}/ until you press Ctrl+C.\n`);
    await server.closed();
    return EXIT.fine;
  },
};
