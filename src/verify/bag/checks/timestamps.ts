import { BAG_FILES, BAG_TIMESTAMPS } from '../../../domain/bag/bag-names.ts';
import { sha256 } from '../../../domain/digest.ts';
import { parseCheckpoint } from '../../../domain/log/checkpoint.ts';
import { verifyTimestamps } from '../../../domain/timestamps/kept-timestamps.ts';
import type { StampedThings } from '../../../domain/timestamps/stamped-things.ts';
import {
  parseTimestampPath,
  thingPath,
  type StampedThing,
} from '../../../domain/timestamps/timestamp-files.ts';
import { problem } from '../../check.ts';
import { TIMESTAMP_CODES } from '../../../domain/timestamps/timestamp-codes.ts';
import type { BagCheck, EvidenceBag } from '../evidence-bag.ts';

/** Every timestamp is of the checkpoint or of the stored file, and leads to the certificates beside it. */
export const timestamps: BagCheck = {
  id: 'timestamps',
  label: 'Timestamps',
  run(bag) {
    const files = [...bag.files].flatMap(([path, bytes]) => {
      const isOwn = path.startsWith(BAG_TIMESTAMPS);
      const file = isOwn ? parseTimestampPath(path.slice(BAG_TIMESTAMPS.length)) : undefined;
      return file === undefined ? [] : [{ file, bytes }];
    });
    if (files.length === 0)
      return {
        summary: 'There are none: nothing here says when, but the publisher.',
        problems: [],
      };
    const kept = verifyTimestamps(files, thingsIn(bag));
    const [earliest] = kept.tokens;
    const when =
      earliest === undefined
        ? ''
        : ` The earliest, by ${earliest.signer}, is of ${earliest.stampedAt}.`;
    const replies = files.filter(({ file }) => file.kind === 'reply').length;
    return {
      summary: `${kept.tokens.length} of ${replies} are of the checkpoint or the stored file, and lead to the certificates beside them. Compare those with what each authority publishes.${when}`,
      problems: kept.problems.map(({ kind, path, fault }) =>
        problem(TIMESTAMP_CODES[kind], `${BAG_TIMESTAMPS}${path}`, fault),
      ),
    };
  },
};

/** What of a bag may be stamped. */
function thingsIn(bag: EvidenceBag): StampedThings {
  const checkpoint = parseCheckpoint(bag.text(BAG_FILES.checkpoint) ?? '');
  const [stated, snapshot] = [BAG_FILES.checkpoint, BAG_FILES.snapshot].map((path) => {
    const bytes = bag.files.get(path);
    return bytes && sha256(bytes);
  });
  const things: { readonly of: StampedThing; readonly digest: typeof stated }[] = [
    ...('value' in checkpoint
      ? [{ of: { kind: 'checkpoint' as const, size: checkpoint.value.size }, digest: stated }]
      : []),
    ...(snapshot === undefined
      ? []
      : [{ of: { kind: 'snapshot' as const, digest: snapshot }, digest: snapshot }]),
  ];
  return new Map(
    things.flatMap(({ of, digest }) =>
      digest === undefined ? [] : [[thingPath(of), { of, digest }] as const],
    ),
  );
}
