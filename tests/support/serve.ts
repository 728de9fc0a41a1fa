import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { readFileSync, statSync } from 'node:fs';
import { HEADER_RULES } from '../../src/render/response-headers.ts';
import { MEDIA_TYPES, UTF8_TYPES } from '../../src/render/media-types.ts';

/** A file host that sends the headers which an archive asks for: directories give their index.html, what is missing gives 404.html with status 404. */
export interface FileHost {
  /** Without a final slash. */
  readonly origin: string;
  /** Every path asked for so far, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Serves a built archive on a free port of this machine. */
export async function serveFolder(root: string): Promise<FileHost> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    requests.push(path);
    const found = fileAt(root, path);
    const file = found ?? fileAt(root, '/404.html');
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(found === undefined ? 404 : 200, {
      ...HEADER_RULES.findLast(({ below }) => path.startsWith(below))?.headers,
      'content-type': mediaTypeOf(file),
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function mediaTypeOf(file: string): string {
  const type = MEDIA_TYPES[extname(file).slice(1)] ?? 'application/octet-stream';
  return UTF8_TYPES.includes(type) ? `${type}; charset=utf-8` : type;
}

function fileAt(root: string, path: string): string | undefined {
  const target = join(root, normalize(path));
  const stat = statSync(target, { throwIfNoEntry: false });
  if (stat?.isFile() === true) return target;
  const index = join(target, 'index.html');
  return stat?.isDirectory() === true &&
    statSync(index, { throwIfNoEntry: false })?.isFile() === true
    ? index
    : undefined;
}
