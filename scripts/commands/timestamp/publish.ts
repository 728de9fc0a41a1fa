import { sha256 } from '../../../src/domain/digest.ts';
import { MANIFEST_PATH } from '../../../src/domain/manifest.ts';
import { timestampPath } from '../../../src/domain/timestamps/timestamp-files.ts';
import { ContentFolder } from '../../../src/io/content-folder.ts';
import { createProgress } from '../../../src/io/progress.ts';
import { PublishedFolder } from '../../../src/io/published-folder.ts';
import { readLedger } from '../../../src/pipeline/read-ledger.ts';
import { writeLog } from '../../../src/pipeline/seal-output.ts';
import type { CommandIo } from '../../command.ts';
import { replacingOutput } from '../../replacing-output.ts';

/**
 * Writes the log with its timestamps into a released archive. No manifest lists them, so it stays what was released.
 *
 * @returns whether the folder holds an archive that this ledger released
 */
export function publishTimestamps(content: string, out: string, io: CommandIo): boolean {
  const now = readLedger(new ContentFolder(content), createProgress(io.stderr));
  const manifest = new PublishedFolder(out).readIfThere(MANIFEST_PATH);
  const digest = manifest && sha256(manifest);
  if (!now.ledger.manifests.some(({ manifestDigest }) => manifestDigest === digest)) {
    io.stderr.write(
      `Nothing was written into ${out}: it was not released from this ledger. Call "muniment release" first.\n`,
    );
    return false;
  }
  writeLog(replacingOutput(out), { ...now, keys: now.ledger.keys });
  for (const { file } of now.timestamps.files)
    io.stdout.write(`${out}/log/${timestampPath(file)}\n`);
  return true;
}
