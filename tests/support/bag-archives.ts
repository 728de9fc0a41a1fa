import { aCapture, aDocument, aProvision, archiveFiles, type DocumentFile } from './builders.ts';
import type { ContentFiles } from './content.ts';
import { seal } from './ledger.ts';

const SEALED_AT = '2026-04-10T12:00:00Z';

const sealed = (...files: readonly (readonly DocumentFile[])[]): ContentFiles =>
  seal(archiveFiles({ documents: [aDocument({ files })] }), SEALED_AT);

/** A sealed record whose stored file has another digest than the recorded one. */
export function mismatchedArchive(): ContentFiles {
  const incident = { foundOn: '2026-04-02', note: 'The file was saved again by an editor.' };
  return sealed(
    aCapture({ snapshot: { digest: 'ab'.repeat(32) }, fields: { incident } }),
    aProvision(),
  );
}

/** A sealed record of which only the digest of the stored file is recorded. */
export function bareArchive(): ContentFiles {
  return sealed(
    aCapture({ text: undefined, snapshot: { digest: 'ab'.repeat(32), sizeBytes: 12 } }),
    aProvision(),
  );
}

const WIDE = 'Wir teilen 𝔇aten — „alles“ — mit Partnern.';
const HOSTILE = 'No <script>alert(1)</script> "quotes" & $(id) here.';

/** A sealed record of several passages, in letters of one to four bytes, whose words would be markup or commands elsewhere. */
export function partedArchive(): ContentFiles {
  return sealed(
    aCapture({ text: ['# Policy 𝔇', WIDE, 'Between.', HOSTILE.replaceAll('<', '\\<')] }),
    aProvision({
      passages: ['𝔇aten — „alles“', HOSTILE],
      fields: {
        title: 'Title <img src=x onerror=alert(1)> "x"',
        sections: {
          whyItMatters: 'See [how](/cite/) and `<script>alert(1)</script>`.',
        },
      },
    }),
  );
}
