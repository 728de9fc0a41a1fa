import type { Archive, CaptureEntry } from '../../domain/archive.ts';
import type { Digest } from '../../domain/digest.ts';
import type { Document } from '../../domain/records.ts';
import {
  blobPath,
  capturePath,
  certificationPath,
  digestIndexPath,
  homePath,
  searchPath,
  searchSourcesPath,
  verifyPath,
  versionTextPath,
  type SitePath,
} from '../../domain/urls.ts';
import { capturedInstantView } from '../words/captured.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { bagByHand, type BagByHandView } from './parts/bag-by-hand.ts';

/** A file to try the commands on. */
export interface SampleFile {
  readonly name: string;
  readonly path: SitePath;
  readonly digest: Digest;
}

export interface VerifyView extends PageFrame {
  readonly lead: string;
  /** Absent when no snapshot is held. */
  readonly sample?: {
    readonly capture: LinkView;
    readonly snapshot: SampleFile;
    readonly versionText: SampleFile;
  };
  readonly systems: readonly {
    readonly name: string;
    /** What is typed, with the name of the downloaded file. */
    readonly command: string;
    readonly prints: string;
  }[];
  /** Absent where no bags are published. */
  readonly byHand?: BagByHandView | undefined;
  readonly lookUp: readonly LinkView[];
  /** How a person who can testify states what no page can. */
  readonly statement: {
    readonly title: string;
    readonly text: string;
    readonly template: LinkView;
  };
  /** What the page says where a script hashes a file of the reader's own. */
  readonly localFile: {
    readonly title: string;
    readonly text: string;
    readonly file: string;
    readonly hash: string;
    readonly button: string;
  };
  /** First part of the archive's record ids, where the site is, and the list of source addresses: for the script. */
  readonly idPrefix: string;
  readonly root: SitePath;
  readonly sourcesPath: SitePath;
}

const STATEMENT = {
  title: 'When a person has to say it',
  text: 'Digests show that two files are the same. How a file came about is for a person to say who knows the process and can be asked about it. This form lists what such a statement has to cover under Rules 902(13) and 902(14) of the United States Federal Rules of Evidence. It is not filled in and not signed; one with the facts of a record lies beside each fixed link.',
  template: { label: 'Template of a statement, plain text', path: certificationPath },
} as const;

const LOCAL_FILE = {
  title: 'Compare a file in this browser',
  text: 'The file stays on your computer: this page computes its SHA-256 and then asks this archive only for the recorded hashes that begin with the same two digits. Who does not want to rely on this page follows the steps below it.',
  file: 'File, chosen or dropped here',
  hash: 'Hash to compare it with, if you have one',
  button: 'Compare',
} as const;

/** How to check a file without this site, on three systems. */
export function verifyView(context: ViewContext): VerifyView {
  const sample = sampleOf(context.archive);
  const file = sample?.snapshot.name ?? 'snapshot.bin';
  return {
    ...frameOf(context, {
      address: verifyPath,
      title: 'Verify a copy yourself',
      description:
        'How to recompute the SHA-256 of a stored file and of its text, on Linux, macOS and Windows.',
      breadcrumb: [],
      reach: 'files',
    }),
    localFile: LOCAL_FILE,
    idPrefix: context.archive.settings.idPrefix,
    root: homePath,
    sourcesPath: searchSourcesPath,
    lead: 'A page can only say what was true when it was made. These steps let you check a file with tools that come with your computer.',
    ...(sample && { sample }),
    systems: [
      {
        name: 'Linux',
        command: `sha256sum ${file}`,
        prints: '64 hexadecimal digits and the name of the file',
      },
      {
        name: 'macOS',
        command: `shasum -a 256 ${file}`,
        prints: '64 hexadecimal digits and the name of the file',
      },
      {
        name: 'Windows',
        command: `certutil -hashfile ${file} SHA256`,
        prints: 'the 64 digits on the second line; older versions print spaces between pairs',
      },
    ],
    byHand: bagByHand(context),
    statement: STATEMENT,
    lookUp: [
      { label: 'Look up a hash', path: searchPath },
      { label: 'All hashes by their first digits', path: digestIndexPath },
    ],
  };
}

/** The latest verified capture of the first document that has one. */
function sampleOf({ documents }: Archive): VerifyView['sample'] {
  for (const { document, captures } of documents.values()) {
    const entry = captures.findLast(({ evidence }) => evidence.summary === 'verified');
    const sample = entry && filesOf(document, entry);
    if (sample !== undefined) return sample;
  }
  return undefined;
}

function filesOf(document: Document, { capture, version }: CaptureEntry): VerifyView['sample'] {
  const { held } = capture.snapshot;
  if (held === undefined || version === undefined) return undefined;
  return {
    capture: {
      label: `${document.title}, captured ${capturedInstantView(capture).text}`,
      path: capturePath(document, capture.key),
    },
    snapshot: { name: `${held.digest}.bin`, path: blobPath(held.digest), digest: held.digest },
    versionText: {
      name: 'version.txt',
      path: versionTextPath(document, capture.key),
      digest: version.digest,
    },
  };
}
