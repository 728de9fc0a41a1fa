import { Buffer } from 'node:buffer';

/** The name under which a script lies that holds a file: the file's own, and `.js`. */
export const FILE_SCRIPT_ENDING = '.js';

/**
 * A file as a classic script, because that is all that a page opened from a folder may load besides pictures,
 * fonts and style.
 *
 * When it runs, its element gets the event `file`, whose detail is the bytes in base64 (RFC 4648, section 4).
 */
export function fileScript(bytes: Uint8Array): string {
  return `document.currentScript.dispatchEvent(new CustomEvent("file",{detail:"${Buffer.from(bytes).toString('base64')}"}));\n`;
}
