import type { ContentFiles } from './content.ts';
import {
  aCapture,
  aChange,
  aDocument,
  aProvision,
  archiveFiles,
  FIRST,
  SECOND,
  type DocumentFile,
} from './builders.ts';
import { ledgerOf, seal } from './ledger.ts';

const SHARING = 'We share your reading list with partners.';
const KEEPING = 'We keep your reading list for three years.';
const SELLING = 'We do not sell your reading list.';

const before = aCapture({ at: FIRST, text: ['# Policy', SHARING, KEEPING, SELLING] });
const after = aCapture({ at: SECOND, text: ['# Policy', SHARING, KEEPING] });
const change = aChange({ fields: { sections: { summary: 'The promise is gone.' } } });

function sharing(fields: Readonly<Record<string, unknown>>): readonly DocumentFile[] {
  return aProvision({
    passages: [SHARING],
    fields: { clauseType: 'third-party-sharing', ...fields },
  });
}

function keeping(slug: string): readonly DocumentFile[] {
  return aProvision({ id: 'TA-P-000002', slug, passages: [KEEPING], fields: { title: 'Keeping' } });
}

const selling = aProvision({
  id: 'TA-P-000003',
  slug: 'selling',
  passages: [SELLING],
  fields: { title: 'Selling' },
});

export const FIRST_RELEASE = '2026-04-10T12:00:00Z';
export const SECOND_RELEASE = '2026-05-10T12:00:00Z';

const ADDRESSES = {
  aliases: [{ from: '/platform/lantern/policy/keeping/', to: 'TA-P-000002', since: '2026-05-02' }],
  tombstones: [
    {
      id: 'TA-P-000003',
      title: 'Selling',
      withdrawnAt: '2026-05-03T09:00:00Z',
      reason: 'Misread source',
      decidedBy: 'Toy Archive',
      successor: 'TA-P-000001',
      publishedOn: '2026-04-10',
      addresses: ['/platform/lantern/policy/selling/'],
      document: 'TA-D-00001',
      capture: '20260301T090000Z',
      capturedAt: FIRST,
      passages: [SELLING],
    },
  ],
};

/** Before its second release: three records, nothing moved or withdrawn. */
export function firstState(): ContentFiles {
  const files = [before, after, change, sharing({ severity: 'low' }), keeping('keeping'), selling];
  return archiveFiles({ documents: [aDocument({ files })] });
}

/** One record amended, one moved, one withdrawn. */
export function secondState(): ContentFiles {
  const severe = sharing({
    severity: 'medium',
    corrections: [{ on: '2026-05-01', text: 'The severity was low; partners were overlooked.' }],
  });
  const files = [before, after, change, severe, keeping('retention')];
  return archiveFiles({ documents: [aDocument({ files })], addresses: ADDRESSES });
}

/** An archive of two releases: the content of the second with the ledger of both. */
export function sealedArchive(secondRelease = SECOND_RELEASE): ContentFiles {
  const first = seal(firstState(), FIRST_RELEASE);
  return seal({ ...secondState(), ...ledgerOf(first) }, secondRelease);
}
