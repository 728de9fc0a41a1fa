import type { SiteFiles } from '../search/site-files.ts';

/**
 * The way to the files of a portable archive: each lies as a script under its own name and `.js`. Such a script
 * gives what it holds to its element, as the detail of an event: the bytes in base64, or the exports of a module.
 */
export const scriptFiles: SiteFiles = {
  fetch: fetchFile,
  importModule: (url) => {
    // The search engine has no way of its own but this one.
    globalThis.fetch = (input) => fetchFile(input instanceof Request ? input.url : String(input));
    return held(url);
  },
};

async function fetchFile(url: string): Promise<Response> {
  const base64 = await held(url);
  if (typeof base64 !== 'string') throw new Error(`no file at ${url}`);
  return new Response(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
}

/** @param url - relative to the page or whole; a query is left out, since files have none */
function held(url: string): Promise<unknown> {
  const { href } = new URL(url.replace(/[?#].*$/s, ''), location.href);
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = (): void => {
      script.remove();
      reject(new Error(`no file at ${href}`));
    };
    script.addEventListener('file', (event) => {
      if (event instanceof CustomEvent) resolve(event.detail);
    });
    // After the file has come this says nothing new.
    script.addEventListener('load', fail);
    script.addEventListener('error', fail);
    script.src = `${href}.js`;
    document.head.append(script);
  });
}
