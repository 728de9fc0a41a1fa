import type { Archive } from '../../../domain/archive.ts';
import { bagFolder } from '../../../domain/bag/bag-names.ts';
import { revisionName, type Revision } from '../../../domain/sealed/ledger.ts';
import { checkingProgramPath, evidenceBagPath, revisionPath } from '../../../domain/urls.ts';
import { bagsOf } from '../../evidence-bag/bags-of.ts';
import { handChecks, type HandCheck } from '../../evidence-bag/by-hand.ts';
import { bagSubject } from '../../evidence-bag/subject.ts';
import type { LinkView } from '../chrome.ts';
import type { ViewContext } from '../context.ts';

/** How an evidence bag is checked with tools that the archive did not bring, on the bag of one record. */
export interface BagByHandView {
  readonly title: string;
  readonly lead: string;
  readonly record: LinkView;
  readonly bag: LinkView;
  /** The folder into which the bag unpacks. */
  readonly folder: string;
  readonly checks: readonly HandCheck[];
  /** What the checks leave open. */
  readonly limits: string;
  readonly programs: {
    readonly title: string;
    readonly lead: string;
    readonly script: LinkView;
    readonly commands: readonly string[];
  };
}

/** @returns the procedure on the first record whose quotation is verified; `undefined` where no bags are published */
export function bagByHand(context: ViewContext): BagByHandView | undefined {
  const revision = sampleOf(context);
  if (revision === undefined) return undefined;
  const subject = bagSubject(revision, context);
  const { id } = revision;
  const name = `${id}, revision ${revisionName(revision.revision)}`;
  const signed = (subject.log?.checkpoint.signatures.length ?? 0) > 0;
  return {
    title: 'Check an evidence bag by hand',
    lead: 'Every fixed revision has one file with all that it rests on. Unpack it with any program, and type these commands in a terminal, in the folder that comes out of it. They need a shell, GNU coreutils and OpenSSL. Each bag has its own in README.txt.',
    record: { label: name, path: revisionPath(id, revision.revision) },
    bag: { label: 'evidence.zip', path: evidenceBagPath(id, revision.revision) },
    folder: bagFolder(revision),
    checks: handChecks(subject),
    limits: signed
      ? 'A signature shows that the holder of the key signed the checkpoint, not when. Compare key and checkpoint with copies from elsewhere.'
      : 'The log of this archive is not signed: the commands show that the files belong together, and nothing shows who published them. Compare the checkpoint with a copy from elsewhere.',
    programs: {
      title: 'Or let a program do it',
      lead: 'One file without dependencies, short enough to be read before it is run with Node 20 or later. It shares no code with the program that makes this archive, and checks a bag or a copy of the whole archive.',
      script: { label: 'verify.mjs', path: checkingProgramPath },
      commands: ['node verify.mjs evidence.zip', 'node verify.mjs FOLDER'],
    },
  };
}

function sampleOf(context: ViewContext): Revision | undefined {
  const { provisions } = context.archive;
  return [...bagsOf(context).values()]
    .flatMap((revisions) => revisions.at(-1) ?? [])
    .find(({ id }) => isVerified(id, provisions) && context.log !== undefined);
}

const isVerified = (id: Revision['id'], provisions: Archive['provisions']): boolean =>
  provisions.get(id)?.evidence.summary === 'verified';
