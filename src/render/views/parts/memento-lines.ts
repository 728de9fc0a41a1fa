import type { ExcerptProof } from '../../../domain/evidence.ts';
import type { Memento } from '../../../domain/records.ts';
import { withTextDirective } from '../../../domain/text-directive.ts';
import type { VersionText } from '../../../domain/version-text.ts';
import { formatDate } from '../../words/dates.ts';
import { outerLinkRun, plainRun, type Run } from '../../words/runs.ts';
import { passageDirectives, type PassageDirective } from './passage-directives.ts';

/** @returns what is known of archived copies elsewhere, with links to the passages in them */
export function mementoLines(
  mementos: readonly Memento[],
  proof: ExcerptProof | undefined,
  version: (() => VersionText | undefined) | undefined,
): readonly (readonly Run[])[] {
  if (mementos.length === 0) return [[plainRun('No archived copy elsewhere is recorded')]];
  // The text is read only where there is a copy to look into.
  const directives = proof === undefined ? [] : passageDirectives(proof, version?.());
  return mementos.flatMap((memento) => [mementoLine(memento), ...lookLine(memento, directives)]);
}

function mementoLine({ url, mementoDatetime, comparison }: Memento): readonly Run[] {
  const compared =
    comparison === undefined
      ? 'Contents not compared'
      : `Fetched ${formatDate(comparison.on)}; ${comparison.passagesFound ? 'all passages found' : 'passages not found'}`;
  return [outerLinkRun(`Copy of ${formatDate(mementoDatetime)}`, url), plainRun(`. ${compared}`)];
}

/** Links to each passage in an archived copy. Whether it stands there is for the reader to see, unless someone looked and it did not. */
function lookLine(
  { url, comparison }: Memento,
  directives: readonly PassageDirective[],
): readonly (readonly Run[])[] {
  if (directives.length === 0 || comparison?.passagesFound === false) return [];
  const links = directives.flatMap(({ label, directive }, index) => [
    ...(index === 0 ? [] : [plainRun(', ')]),
    outerLinkRun(label, withTextDirective(url, directive)),
  ]);
  return [[plainRun('Look there for '), ...links]];
}
