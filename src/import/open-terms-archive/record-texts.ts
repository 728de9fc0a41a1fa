import { instantOfKey } from '../../domain/capture-keys.ts';
import type { Digest } from '../../domain/digest.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Slug } from '../../domain/slugs.ts';
import { jsonText, withMember } from '../json-text.ts';
import type { CapturePair } from './changes.ts';
import type { ImportedCollection } from './collection.ts';
import type { PlannedCapture } from './document-plan.ts';

/** @returns the sidecar of a capture */
export function captureText(
  { entry, version, defect }: PlannedCapture,
  snapshot: { readonly digest: Digest; readonly sizeBytes: number },
  sources: { readonly addresses: readonly string[]; readonly collection: ImportedCollection },
): string {
  const { addresses, collection } = sources;
  return jsonText({
    capturedAt: instantOfKey(entry.key),
    sourceUrls: addresses.length === 0 ? undefined : addresses,
    snapshot: { content: 'extracted-text', mediaType: 'text/markdown', ...snapshot },
    cause: entry.isExtraction ? 'extraction' : undefined,
    defect: defect?.reason,
    collection: collection.slug,
    upstream: { reference: version.commit, url: collection.commitUrl(version.commit) },
  });
}

/** @returns a change record without a summary: the difference is computed from its captures */
export function changeText(id: RecordId, pair: CapturePair, collection: Slug): string {
  return `---\nid: ${id}\nbefore: ${pair.before}\nafter: ${pair.after}\ncollection: ${collection}\n---\n`;
}

/**
 * A change record with another pair of captures; the rest stays as it was typed.
 *
 * @param text - Markdown with front matter that has lines for `before` and `after`, or JSON
 * @throws Error when a Markdown record writes these members in another way
 */
export function withPair(text: string, pair: CapturePair): string {
  if (!text.startsWith('---')) {
    return withMember(withMember(text, 'before', pair.before), 'after', pair.after);
  }
  const end = text.indexOf('\n---', 3);
  const frontMatter = text.slice(0, end);
  const changed = frontMatter
    .replace(/^before:.*$/m, `before: ${pair.before}`)
    .replace(/^after:.*$/m, `after: ${pair.after}`);
  if (
    !changed.includes(`\nbefore: ${pair.before}`) ||
    !changed.includes(`\nafter: ${pair.after}`)
  ) {
    throw new Error('a change record without lines for its captures');
  }
  return changed + text.slice(end);
}
