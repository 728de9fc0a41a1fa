/** A file larger than this is not fetched. */
const LARGEST_BYTES = 1024 * 1024 * 1024;
const TIMEOUT_MS = 60_000;

/** An address that did not answer as a host of files does. */
export class SiteUnreadableError extends Error {
  override readonly name = 'SiteUnreadableError';
}

/** The files of an archive at a web address. Nothing but the files asked for is fetched, and no other host is asked. */
export class PublishedSite {
  readonly #root: URL;

  /** @param root - of the archive, with a final slash */
  constructor(root: URL) {
    this.#root = root;
  }

  /**
   * @returns the bytes, or `undefined` when the host says that there is no such file
   * @throws SiteUnreadableError for any other answer than the file, and for none
   */
  async readIfThere(path: string): Promise<Uint8Array | undefined> {
    const url = new URL(path.split('/').map(encodeURIComponent).join('/'), this.#root);
    const response = await answerOf(url);
    if (response.status === 404 || response.status === 410) return undefined;
    if (!response.ok) throw new SiteUnreadableError(`${url.href} answers ${response.status}.`);
    if (new URL(response.url).origin !== url.origin)
      throw new SiteUnreadableError(`${url.href} leads to another host: ${response.url}.`);
    if (Number(response.headers.get('content-length') ?? 0) > LARGEST_BYTES)
      throw new SiteUnreadableError(`${url.href} is larger than ${LARGEST_BYTES} bytes.`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

async function answerOf(url: URL): Promise<Response> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (cause) {
    const reason = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
    const words = reason instanceof Error ? reason.message : String(reason);
    throw new SiteUnreadableError(`${url.href} cannot be read: ${words}.`, { cause });
  }
}
