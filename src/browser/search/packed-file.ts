import { siteFiles } from './site-files.ts';

/**
 * Reads a file of JSON that the build compressed with gzip. A host that unpacks such files on the way is no
 * trouble: what comes is looked at.
 *
 * @throws Error when the file cannot be read
 */
export async function readPacked(url: string): Promise<unknown> {
  const bytes = new Uint8Array(await (await responseOf(url)).arrayBuffer());
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return JSON.parse(isPacked ? await unpacked(bytes) : new TextDecoder().decode(bytes));
}

/** @throws Error unless the file was found */
export async function responseOf(url: string, init?: RequestInit): Promise<Response> {
  const response = await siteFiles().fetch(url, init);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
