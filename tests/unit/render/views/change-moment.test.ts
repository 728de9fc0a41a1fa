import { describe, expect, test } from 'vitest';
import { compactInstant } from '../../../../src/domain/instants.ts';
import { captureListView } from '../../../../src/render/views/capture-list.ts';
import { changeView } from '../../../../src/render/views/change.ts';
import { changesView } from '../../../../src/render/views/changes.ts';
import {
  aCapture,
  aChange,
  aDescribedChange,
  aDocument,
  anArchive,
  recordId,
} from '../../../support/builders.ts';
import { instantFrom } from '../../../support/instant.ts';

const TIMES = ['2026-04-01T09:00:00Z', '2026-04-01T12:30:00Z', '2026-04-02T09:00:00Z'] as const;
const FIRST = '2026-03-01T09:00:00Z';

/** A document whose text changed at each of three times, twice on one day. */
const changes = TIMES.map((after, index) =>
  aChange({
    id: `TA-C-00000${index + 1}`,
    file: `${after.slice(0, 10)}-${index + 1}`,
    fields: {
      before: compactInstant(instantFrom(TIMES[index - 1] ?? FIRST)),
      after: compactInstant(instantFrom(after)),
    },
  }),
);
const captures = [FIRST, ...TIMES].map((at, index) => aCapture({ at, text: [`Text ${index}.`] }));
const context = anArchive({ documents: [aDocument({ files: [...captures, ...changes] })] });

describe('changes of one document on one day', () => {
  test('are told apart by their time in lists, others are not given one', () => {
    expect(changesView(context).latest.map(({ id, moment }) => [id, moment])).toEqual([
      ['TA-C-000003', undefined],
      ['TA-C-000002', '12:30:00 UTC'],
      ['TA-C-000001', '09:00:00 UTC'],
    ]);
  });

  test('are told apart in the sequence, the title and the heading', () => {
    const last = changeView({ id: recordId('TA-C-000003') }, context);
    expect(last.sequence[0]?.label).toBe('Earlier: 1 April 2026, 12:30:00 UTC');
    const second = changeView({ id: recordId('TA-C-000002') }, context);
    expect(second.title).toContain('1 April 2026, 12:30:00 UTC');
    expect(second.heading.replace(/\u00A0/g, ' ')).toBe(
      'Lantern Policy: 1 April 2026, 12:30:00 UTC',
    );
  });

  test('without a capture are told apart by their id', () => {
    const described = ['TA-C-000007', 'TA-C-000008'].map((id) =>
      aDescribedChange({ id }).map(
        ([file, text]) => [file.replace('.json', `-${id.at(-1)}.json`), text] as const,
      ),
    );
    const list = captureListView(
      { id: recordId('TA-D-00001') },
      anArchive({ documents: [aDocument({ files: [aCapture(), ...described] })] }),
    );
    expect(list.otherChanges.map(({ linkLabel }) => linkLabel)).toEqual([
      'Change record, TA-C-000008',
      'Change record, TA-C-000007',
    ]);
  });
});
