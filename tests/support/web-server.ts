import { spawn, type SpawnOptions } from 'node:child_process';
import { createServer } from 'node:net';

/** A server of somebody else that serves a built archive. */
export interface WebServer {
  /** Without a final slash. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** Starts a program that serves on a port of this machine. @returns it, when it answers */
export async function startServer(
  port: number,
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<WebServer> {
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  await until(() => fetch(origin).then(() => true));
  return {
    origin,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** @returns a port of this machine that nobody listens on */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

/** Waits until something holds. @throws Error after five seconds */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    if (await holds().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the server did not answer within five seconds');
}
