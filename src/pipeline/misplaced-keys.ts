import { diagnostic, wholeFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ContentPath } from '../domain/records.ts';
import { privateKeyIn } from '../domain/signing/private-key.ts';
import { contentFileAt } from '../parse/layout.ts';
import type { ContentSource } from './ports.ts';

/**
 * Looks for private keys among the files that are no records: who leaves one in a content folder publishes it with
 * the folder, even where no page shows it. The history of a version control system is not searched.
 */
export function misplacedKeys(content: ContentSource): readonly Diagnostic[] {
  return content
    .list()
    .filter(isOther)
    .flatMap((file) => {
      const kind = privateKeyIn(content.read(file));
      return kind === undefined
        ? []
        : [diagnostic('file/private-key', wholeFile(file), `There is a ${kind} in this file.`)];
    });
}

function isOther(file: ContentPath): boolean {
  const { kind } = contentFileAt(file);
  return (
    (kind === 'ignored' || kind === 'unknown' || kind === 'misnamed') &&
    !file.split('/').includes('.git')
  );
}
