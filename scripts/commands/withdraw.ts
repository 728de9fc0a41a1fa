import { parseArgs } from 'node:util';
import type { LoadedArchive } from '../../src/pipeline.ts';
import { isRecordId, kindOfRecord, type RecordId } from '../../src/domain/ids.ts';
import { dateOf, type Instant } from '../../src/domain/instants.ts';
import type { ContentPath } from '../../src/domain/records.ts';
import { permalinkPath, provisionPath } from '../../src/domain/urls.ts';
import { draftAddresses, withWithdrawn, type TombstoneRow } from '../../src/draft/addresses.ts';
import { EXIT, UsageError, type Command } from '../command.ts';
import { changeContent } from './addresses/change-content.ts';
import { subjectCall, SUBJECT_OPTIONS } from './addresses/subject-call.ts';

export const withdrawCommand: Command = {
  name: 'withdraw',
  help: `muniment withdraw ID --reason TEXT --decided-by NAME [OPTIONS]

Withdraws a provision or a change record: its file is removed, and a page at its addresses tells when, why
and by whom. Its id is never given again, and what was sealed of it stays.

  --reason TEXT             a few words, such as "Wrong source"
  --decided-by NAME         who decided
  --explanation TEXT        the reason at length
  --successor ID            the record that takes its place
  --remove-quotation TEXT   why the quoted words are not kept on the page of the withdrawal
  --at INSTANT              when it was withdrawn; SOURCE_DATE_EPOCH or the clock when not given
  --content DIR             the content folder; "content" when not given
  --cache DIR               where derived data is kept between runs; ".muniment" of the project when not given

Exit codes: 0 withdrawn, 1 nothing was changed because of errors in the content, 2 wrong call.
`,
  async run(args, io) {
    const call = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...SUBJECT_OPTIONS,
        reason: { type: 'string' },
        'decided-by': { type: 'string' },
        explanation: { type: 'string' },
        successor: { type: 'string' },
        'remove-quotation': { type: 'string' },
      },
      strict: true,
    });
    const { subject, at, run } = subjectCall(call, 'Name one record by its id.', io);
    const { values } = call;
    const id = idOf(subject);
    const withdrawal = {
      id,
      withdrawnAt: at,
      reason: needed(values.reason, 'reason'),
      decidedBy: needed(values['decided-by'], 'decided-by'),
      explanation: values.explanation,
      successor: values.successor === undefined ? undefined : idOf(values.successor),
      passagesRemoved: values['remove-quotation'],
    };
    const isDone = await changeContent(run, (loaded, rows, schema) => {
      const { row, file } = withdrawn(withdrawal, loaded);
      return { put: [draftAddresses(withWithdrawn(rows, row), schema)], remove: [file] };
    });
    if (isDone) io.stdout.write(`${id} is withdrawn. Its page will be ${permalinkPath(id)}.\n`);
    return isDone ? EXIT.fine : EXIT.content;
  },
};

interface Withdrawal {
  readonly id: RecordId;
  readonly withdrawnAt: Instant;
  readonly reason: string;
  readonly decidedBy: string;
  readonly explanation: string | undefined;
  readonly successor: RecordId | undefined;
  readonly passagesRemoved: string | undefined;
}

function withdrawn(
  withdrawal: Withdrawal,
  loaded: LoadedArchive,
): { readonly row: TombstoneRow; readonly file: ContentPath } {
  const { archive } = loaded;
  const { id, explanation, successor, passagesRemoved, ...said } = withdrawal;
  const sealedAt = archive.ledger.revisions.get(id)?.[0]?.sealedAt;
  const base = {
    id,
    ...said,
    ...(explanation === undefined ? {} : { explanation }),
    ...(successor === undefined ? {} : { successor }),
    ...(passagesRemoved === undefined ? {} : { passagesRemoved }),
    ...(sealedAt === undefined ? {} : { publishedOn: dateOf(sealedAt) }),
  };
  const entry = archive.provisions.get(id);
  if (entry !== undefined) {
    const { provision, document, platform, capture } = entry;
    const { snapshot, key, capturedAt } = capture.capture;
    const digest = snapshot.recordedDigest ?? snapshot.held?.digest;
    const row = {
      ...base,
      title: provision.title,
      addresses: [provisionPath(document.document, provision), ...publishedFor(id, archive)],
      platformName: platform.name,
      documentTitle: document.document.title,
      document: provision.document,
      capture: key,
      capturedAt,
      ...(digest === undefined ? {} : { snapshotDigest: digest }),
      passages: passagesRemoved === undefined ? provision.passages.map(({ exact }) => exact) : [],
    };
    return { row, file: provision.file };
  }
  const change = archive.changes.get(id)?.change;
  if (change === undefined) throw new UsageError(notLive(id, loaded));
  const document = archive.documents.get(change.document);
  const title = change.title ?? `${document?.document.title ?? ''}, ${change.changedOn}`;
  const row = { ...base, title, addresses: [], document: change.document, passages: [] };
  return { row, file: change.file };
}

/** Every address of a record that a release had: those below a folder that moved have no alias of their own. */
function publishedFor(id: RecordId, { ledger }: LoadedArchive['archive']): readonly string[] {
  return [...ledger.addresses.values()].flatMap(({ address, owner }) =>
    owner === id && address !== permalinkPath(id) ? [address] : [],
  );
}

function notLive(id: RecordId, { archive }: LoadedArchive): string {
  if (archive.tombstones.some((one) => one.id === id)) return `${id} is withdrawn already.`;
  return kindOfRecord(id) === 'document'
    ? 'A document is not withdrawn: its captures and records would lose their place.'
    : `The archive has no record ${id}.`;
}

function idOf(text: string): RecordId {
  if (!isRecordId(text)) throw new UsageError(`"${text}" is not a record id such as CA-P-010857.`);
  return text;
}

function needed(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(`--${option} is needed.`);
  return value.trim();
}
