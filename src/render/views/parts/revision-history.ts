import { revisionName, type Revision } from '../../../domain/sealed/ledger.ts';
import type { SealedProvision } from '../../../domain/sealed/sealed-provision.ts';
import { revisionPath } from '../../../domain/urls.ts';
import { formatDate } from '../../words/dates.ts';
import { linkRun, plainRun } from '../../words/runs.ts';
import type { ViewContext } from '../context.ts';
import type { DatedLine } from './dated-line.ts';
import { changeSentence } from './revision-changes.ts';

/** @returns a line for every revision of a record, the latest first */
export function revisionHistory(
  revisions: readonly Revision[],
  shown: Revision,
  context: ViewContext,
): readonly DatedLine[] {
  return revisions.toReversed().map((one) => {
    const name = `Revision ${revisionName(one.revision)}`;
    const isShown = one.revision === shown.revision;
    const change = one.revision > shown.revision ? '' : ` ${changeOf(one, revisions, context)}`;
    return {
      date: { iso: one.sealedAt.slice(0, 10), text: formatDate(one.sealedAt) },
      runs: [
        isShown
          ? plainRun(`${name}, this page.`)
          : linkRun(name, revisionPath(one.id, one.revision)),
        plainRun(isShown ? change : `.${change}`),
      ],
    };
  });
}

/** What a revision changed is told up to the one that is shown: what came later is on the pages of the later ones. */
function changeOf(
  revision: Revision,
  revisions: readonly Revision[],
  context: ViewContext,
): string {
  const before = revisions[revision.revision - 2];
  if (before === undefined) return 'First sealed.';
  const [one, other]: readonly SealedProvision[] = [before, revision].map((each) =>
    context.sealedOf(each),
  );
  return one === undefined || other === undefined ? '' : changeSentence(one, other);
}
