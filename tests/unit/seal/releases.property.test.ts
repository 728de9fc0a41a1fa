import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEDGER_FILE } from '../../../src/domain/sealed/ledger.ts';
import { servedAddresses } from '../../../src/pipeline/served-addresses.ts';
import { aCapture, aDocument, aProvision, archiveFiles, FIRST } from '../../support/builders.ts';
import { loadContent, type ContentFiles } from '../../support/content.ts';
import { ledgerOf, loadOrThrow, seal } from '../../support/ledger.ts';

const PARAGRAPHS = Array.from({ length: 40 }, (_, n) => `Sentence number ${n + 1} of the policy.`);
const RELEASES = 10;

/** What an archivist does between two releases. */
type Step =
  | { readonly kind: 'add' }
  | { readonly kind: 'amend' | 'rename' | 'withdraw'; readonly which: number };

interface Live {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
}

/** An archive as its archivist keeps it, following the rules: aliases for what moves, tombstones for what goes. */
class Archivist {
  readonly #live: Live[] = [];
  readonly #aliases: object[] = [];
  readonly #tombstones: object[] = [];
  readonly #addresses = new Map<number, string[]>();
  #last = 0;

  take(step: Step): void {
    if (step.kind === 'add') {
      if (this.#last < PARAGRAPHS.length) this.#add();
      return;
    }
    const index = this.#live.length === 0 ? 0 : step.which % this.#live.length;
    const record = this.#live[index];
    if (record === undefined) return;
    if (step.kind === 'amend') this.#live[index] = { ...record, title: `${record.title}!` };
    if (step.kind === 'rename') this.#rename(index, record);
    if (step.kind === 'withdraw') this.#withdraw(index, record);
  }

  files(): ContentFiles {
    const provisions = this.#live.map(({ number, slug, title }) =>
      aProvision({
        id: idOf(number),
        slug,
        passages: [PARAGRAPHS[number - 1] ?? ''],
        fields: { title },
      }),
    );
    const document = aDocument({
      files: [aCapture({ at: FIRST, text: PARAGRAPHS }), ...provisions],
    });
    const addresses = { aliases: this.#aliases, tombstones: this.#tombstones };
    return archiveFiles({ documents: [document], addresses });
  }

  #add(): void {
    this.#last += 1;
    const slug = `record-${this.#last}`;
    this.#live.push({ number: this.#last, slug, title: `Record ${this.#last}` });
    this.#addresses.set(this.#last, [pathOf(slug)]);
  }

  #rename(index: number, record: Live): void {
    const slug = `${record.slug}-x`;
    this.#live[index] = { ...record, slug };
    this.#aliases.push({ from: pathOf(record.slug), to: idOf(record.number), since: '2026-03-02' });
    this.#addresses.get(record.number)?.push(pathOf(slug));
  }

  #withdraw(index: number, { number, title }: Live): void {
    this.#live.splice(index, 1);
    const addresses = this.#addresses.get(number) ?? [];
    const own = this.#aliases.filter((alias) => !('to' in alias && alias.to === idOf(number)));
    this.#aliases.splice(0, this.#aliases.length, ...own);
    this.#tombstones.push({
      id: idOf(number),
      title,
      withdrawnAt: '2026-03-05T00:00:00Z',
      reason: 'Wrong',
      decidedBy: 'Archivist',
      addresses,
    });
  }
}

const idOf = (number: number): string => `TA-P-${String(number).padStart(6, '0')}`;
const pathOf = (slug: string): string => `/platform/lantern/policy/${slug}/`;
const dayOf = (release: number): string =>
  `2026-04-${String(release + 1).padStart(2, '0')}T00:00:00Z`;

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Step>({ kind: 'add' }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('amend' as const, 'rename' as const, 'withdraw' as const),
      which: fc.nat({ max: 20 }),
    }),
  },
);
const releases = fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), {
  minLength: RELEASES,
  maxLength: RELEASES,
});

function servedBy(files: ContentFiles): ReadonlySet<string> {
  const { archive } = loadOrThrow(files);
  const fixed = [...archive.ledger.revisions.values()].flat();
  return new Set([
    ...servedAddresses(archive).keys(),
    ...fixed.map(({ id, revision }) => `/p/${id}/r${revision}/`),
  ]);
}

test(
  'ten releases of anything lose no address and change no sealed byte',
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(releases, (plan) => {
        const archivist = new Archivist();
        let sealed: ContentFiles = {};
        let served: ReadonlySet<string> = new Set();
        for (const [release, steps] of plan.entries()) {
          steps.forEach((one) => archivist.take(one));
          const before = ledgerOf(sealed);
          sealed = seal({ ...archivist.files(), ...before }, dayOf(release));
          expect(loadContent(sealed).diagnostics).toEqual([]);
          expect(seal(sealed, dayOf(release))).toBe(sealed);
          for (const [path, text] of Object.entries(before)) {
            const now = String(sealed[path]);
            if (path === LEDGER_FILE) expect(now.startsWith(String(text))).toBe(true);
            else expect(now).toBe(text);
          }
          const after = servedBy(sealed);
          expect([...served].filter((address) => !after.has(address))).toEqual([]);
          served = after;
        }
      }),
      { seed: 20261124, numRuns: 4 },
    );
  },
);
