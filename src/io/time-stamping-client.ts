import { faulty, parsed, type Parsed } from '../domain/parsed.ts';

/** Longest wait for an authority, in milliseconds. */
const PATIENCE = 30_000;
/** Replies have some kilobytes; what is much longer is none. */
const MOST_BYTES = 1_000_000;

/**
 * Sends a request to a time-stamping authority (RFC 3161, section 3.4). Nothing but the request leaves this machine, and
 * what comes back proves itself by its signature: neither the connection nor the media type is relied on.
 *
 * @returns the bytes of the answer, or why there are none
 */
export async function askAuthority(url: string, request: Uint8Array): Promise<Parsed<Uint8Array>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/timestamp-query' },
      body: new Uint8Array(request),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) return faulty(`${url} answered with status ${response.status}.`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > MOST_BYTES
      ? faulty(`${url} answered with ${bytes.length} bytes, which is no timestamp.`)
      : parsed(bytes);
  } catch (error) {
    // Names that are not found, refused connections and waits that end are told, not thrown: the next authority is asked.
    return faulty(`${url} could not be asked: ${reasonOf(error)}.`);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
