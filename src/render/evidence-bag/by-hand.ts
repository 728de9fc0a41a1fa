import { epochSeconds } from '../../domain/instants.ts';
import { formatInstant } from '../words/dates.ts';
import type { KeptToken } from '../../domain/timestamps/kept-timestamps.ts';
import { timestampPath, type TimestampFile } from '../../domain/timestamps/timestamp-files.ts';
import { BAG_FILES, BAG_KEYS, BAG_TIMESTAMPS } from '../../domain/bag/bag-names.ts';
import { BAGIT_FILES } from '../../domain/bag/bagit.ts';
import { base64Of } from '../../domain/base64.ts';
import { bytesOfHex } from '../../domain/bytes.ts';
import type { Digest } from '../../domain/digest.ts';
import type { SealedPassage } from '../../domain/sealed/sealed-provision.ts';
import type { BagLog, BagSubject } from './subject.ts';

/** One thing to check in an unpacked bag, with a shell, GNU coreutils and OpenSSL. */
export interface HandCheck {
  readonly title: string;
  /** What it shows, and what not. */
  readonly text: string;
  /** Typed in the folder of the bag. */
  readonly command: string;
  /** What the command prints when the check holds. */
  readonly prints: string;
}

/** @returns the checks that can be made of a bag, in order; what it does not hold is not among them */
export function handChecks({
  sealed,
  snapshot,
  version,
  log,
  revision,
  timestamps,
}: BagSubject): readonly HandCheck[] {
  const { held } = sealed.content.capture.snapshot;
  const { quotation } = sealed.content;
  return [
    wholeness(),
    ...(log === undefined ? [] : [recordInEntry(revision.recordDigest)]),
    ...(snapshot === undefined || held === undefined ? [] : [storedFile(held.digest)]),
    ...(version === undefined || quotation.version === undefined
      ? []
      : [versionText(quotation.version.digest), ...words(quotation, version)]),
    ...(log === undefined ? [] : [inclusion(log), ...signatures(log)]),
    ...timestamps.map(timestamp),
  ];
}

function wholeness(): HandCheck {
  return {
    title: 'No file was changed or lost',
    text: 'Compares every file with the lists of this bag. Whoever changes a file can change the lists too, so this shows damage and not intent.',
    command: `sha256sum -c --strict --quiet ${BAGIT_FILES.payload} ${BAGIT_FILES.tags} && echo unchanged`,
    prints: 'unchanged\n',
  };
}

function recordInEntry(digest: Digest): HandCheck {
  return {
    title: 'The record is the one that the log names',
    text: 'Computes the SHA-256 of the record and looks for it in the entry of the log.',
    command: [
      `digest=$(sha256sum < ${BAG_FILES.record} | cut -c 1-64)`,
      `case $(cat ${BAG_FILES.entry}) in`,
      '  *"\\"recordDigest\\":\\"$digest\\""*) echo "the log names $digest" ;;',
      '  *) echo "the log names another record" ;;',
      'esac',
    ].join('\n'),
    prints: `the log names ${digest}\n`,
  };
}

function storedFile(digest: Digest): HandCheck {
  return {
    title: 'The stored file is the one that the record names',
    text: 'The digest below stands in the record as well, under capture, snapshot, held.',
    command: `echo "${digest}  ${BAG_FILES.snapshot}" | sha256sum -c`,
    prints: `${BAG_FILES.snapshot}: OK\n`,
  };
}

function versionText(digest: Digest): HandCheck {
  return {
    title: 'The text is the one that the record names',
    text: 'The digest below stands in the record as well, under quotation, version. That the text follows from the stored file cannot be shown with these tools: the program that publishes this archive, or another one written from its published rules, makes it again.',
    command: `echo "${digest}  ${BAG_FILES.version}" | sha256sum -c`,
    prints: `${BAG_FILES.version}: OK\n`,
  };
}

/** Cuts the passages out of the text by their places, and compares their digest with the one that was sealed. */
function words(
  { passages, excerptDigest }: BagSubject['sealed']['content']['quotation'],
  version: string,
): readonly HandCheck[] {
  const cuts = passages.flatMap(({ place }) =>
    place === undefined ? [] : [cutOf(place, version)],
  );
  if (cuts.length !== passages.length || cuts.length === 0) return [];
  return [
    {
      title: 'The quoted words stand in the text',
      text: 'Cuts them out of the text by their place, counted in bytes. Read what is printed against the quotation.',
      command: cuts.map((cut) => `${cut}; echo`).join('\n'),
      prints: passages.map(({ exact }) => `${exact}\n`).join(''),
    },
    {
      title: 'They are the words that were sealed',
      text: 'The digest of the passages, joined by line feeds, stands in the record under quotation, excerptDigest.',
      command: `{ ${cuts.join("; printf '\\n'; ")}; } | sha256sum`,
      prints: `${excerptDigest}  -\n`,
    },
  ];
}

function cutOf({ start, end }: NonNullable<SealedPassage['place']>, version: string): string {
  const points = [...version];
  const bytesOf = (from: number, to: number): number =>
    Buffer.byteLength(points.slice(from, to).join(''));
  return `tail -c +${bytesOf(0, start) + 1} ${BAG_FILES.version} | head -c ${bytesOf(start, end)}`;
}

function inclusion({ checkpoint }: BagLog): HandCheck {
  const root = base64Of(bytesOfHex(checkpoint.root));
  return {
    title: 'The entry is in the log',
    text: 'Climbs from the entry to the root of the tree (RFC 9162, section 2.1.3.2). Both lines must be the same: the root that the proof leads to, and the root that the checkpoint states. Compare the checkpoint with one that somebody else kept: only then is it more than this bag’s own statement.',
    command: [
      'work=$(mktemp -d)',
      `{ printf '\\000'; cat ${BAG_FILES.entry}; } | openssl dgst -sha256 -binary > "$work/hash"`,
      `last=$(($(head -n 2 ${BAG_FILES.checkpoint} | tail -n 1) - 1))`,
      '{',
      '  read -r form; read -r word place',
      '  while read -r line && [ -n "$line" ]; do',
      '    while [ "$last" -gt 0 ] && [ $((place % 2)) = 0 ] && [ "$place" = "$last" ]; do',
      '      place=$((place / 2)); last=$((last / 2))',
      '    done',
      '    printf %s "$line" | base64 -d > "$work/other"',
      '    if [ $((place % 2)) = 1 ]',
      '    then set -- other hash',
      '    else set -- hash other',
      '    fi',
      `    { printf '\\001'; cat "$work/$1" "$work/$2"; } | openssl dgst -sha256 -binary > "$work/next"`,
      '    mv "$work/next" "$work/hash"; place=$((place / 2)); last=$((last / 2))',
      '  done',
      `} < ${BAG_FILES.proof}`,
      'base64 "$work/hash"',
      `head -n 3 ${BAG_FILES.checkpoint} | tail -n 1`,
    ].join('\n'),
    prints: `${root}\n${root}\n`,
  };
}

function timestamp({ of, authority, stampedAt }: KeptToken): HandCheck {
  const path = (file: TimestampFile): string => `${BAG_TIMESTAMPS}${timestampPath(file)}`;
  const isOfCheckpoint = of.kind === 'checkpoint';
  return {
    title: `The authority “${authority}” states a time for the ${isOfCheckpoint ? 'checkpoint' : 'stored file'}`,
    text: `It existed no later than ${formatInstant(stampedAt)}, by the clock of the authority. Compare root.pem with what the authority publishes. Certificates are taken as they were at that time (-attime).`,
    command: [
      `openssl ts -verify -data ${isOfCheckpoint ? BAG_FILES.checkpoint : BAG_FILES.snapshot} -in ${path({ kind: 'reply', of, authority })} \\`,
      `  -CAfile ${path({ kind: 'root', authority })} -untrusted ${path({ kind: 'chain', authority })} \\`,
      `  -attime ${epochSeconds(stampedAt)} 2> /dev/null`,
    ].join('\n'),
    prints: 'Verification: OK\n',
  };
}

/** DER of an Ed25519 public key before its 32 bytes (RFC 8410), as `printf` of any shell writes it. */
const DER = '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000';
/** Lines of a checkpoint before its first signature: name, size, root, and an empty one. */
const BEFORE_SIGNATURES = 4;

function signatures({ checkpoint, keys }: BagLog): readonly HandCheck[] {
  return checkpoint.signatures.flatMap(({ keyId }, index) => {
    const key = keys.find(({ path }) => path === `keys/log-${keyId}.pub`);
    if (key === undefined) return [];
    const file = `${BAG_KEYS}log-${keyId}.pub`;
    return [
      {
        title: `The checkpoint is signed by the key ${keyId}`,
        text: `Compare the key, the line in ${file}, with what the publisher prints elsewhere: a key that only this bag names proves nothing. This command needs OpenSSL 3.`,
        command: [
          'work=$(mktemp -d)',
          `{ printf '${DER}'; cut -d + -f 3- ${file} | base64 -d | tail -c 32; } > "$work/key"`,
          `head -n 3 ${BAG_FILES.checkpoint} > "$work/text"`,
          `head -n ${BEFORE_SIGNATURES + 1 + index} ${BAG_FILES.checkpoint} | tail -n 1 | cut -d ' ' -f 3 | base64 -d | tail -c 64 > "$work/signature"`,
          'openssl pkeyutl -verify -rawin -pubin -inkey "$work/key" -keyform DER -in "$work/text" -sigfile "$work/signature"',
        ].join('\n'),
        prints: 'Signature Verified Successfully\n',
      },
    ];
  });
}
