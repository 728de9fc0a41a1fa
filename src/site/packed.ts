import { gzipSync } from 'fflate';

/**
 * Compresses a text with gzip, to the same bytes on every machine. The zlib of the runtime is not used: which bytes
 * it gives depends on the processor.
 */
export function packed(text: string): Uint8Array {
  return gzipSync(new TextEncoder().encode(text), { level: 9, mtime: 0 });
}
