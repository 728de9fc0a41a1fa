import { parseArgs } from 'node:util';
import { EXIT, UsageError, type Command } from '../command.ts';
import { existingFolder, FOLDER_OPTIONS } from '../folders.ts';
import { withLedger } from '../open-ledger.ts';
import { addProofs } from './timestamp/add-proofs.ts';
import { addReplies } from './timestamp/add-replies.ts';
import { ask } from './timestamp/ask.ts';
import { parseAuthorities } from './timestamp/authorities.ts';
import type { TimestampPlace } from './timestamp/place.ts';
import { publishTimestamps } from './timestamp/publish.ts';
import { request } from './timestamp/request.ts';
import { trust } from './timestamp/trust.ts';

export const timestampCommand: Command = {
  name: 'timestamp',
  help: `muniment timestamp trust NAME --root FILE [--chain FILE] [--content DIR]
muniment timestamp ask --tsa NAME=URL [--tsa NAME=URL …] [--snapshots] [--content DIR] [--out DIR]
muniment timestamp request --tsa NAME [--tsa NAME …] [--snapshots] [--content DIR]
muniment timestamp add --reply FILE [--reply FILE …] [--content DIR] [--out DIR]
muniment timestamp add --proof FILE [--proof FILE …] [--content DIR] [--out DIR]

Has others state when the log existed (RFC 3161), and keeps what they answer beside the ledger. What is stamped is the newest
checkpoint of the log, which stands for every entry before it, and the manifest that was entered last. What has a
timestamp of the same authority gets no second one. Only hashes leave this machine, and only with "ask".

  trust      keeps the certificates by which replies of an authority are verified from here on. NAME is yours to choose:
             lower-case letters, digits and hyphens. Compare the printed SHA-256 with what the authority publishes
  ask        sends requests to authorities, verifies what they answer, and keeps it
  request    writes requests (.tsq) for somebody to send from another machine, and sends nothing
  add        keeps replies (.tsr) to such requests once they are verified, and proofs of OpenTimestamps (.ots),
             which no program can verify without the headers of Bitcoin’s blocks and which pages show as such

  --root FILE      the authority's root certificate (PEM)
  --chain FILE     certificates between the root and the signature, and the one that signs (PEM); what a reply brings
                   along and leads to the root is added by itself
  --tsa NAME=URL   an authority that is trusted, and where it answers
  --snapshots      stamp every stored file that a sealed record quotes too, each by itself
  --reply FILE     a reply that arrived
  --proof FILE     a proof of OpenTimestamps for a checkpoint, a manifest or a stored file
  --content DIR    the content folder; "content" when not given
  --out DIR        a built and released archive into which the timestamps are written too

Exit codes: 0 done, 1 an answer is missing or does not hold, or the ledger has errors; 2 wrong call.
`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        content: FOLDER_OPTIONS.content,
        out: { type: 'string' },
        root: { type: 'string' },
        chain: { type: 'string' },
        tsa: { type: 'string', multiple: true, default: [] },
        reply: { type: 'string', multiple: true, default: [] },
        proof: { type: 'string', multiple: true, default: [] },
        snapshots: { type: 'boolean', default: false },
      },
      allowPositionals: true,
      strict: true,
    });
    const [word, name, ...more] = positionals;
    if (more.length > 0 || (word !== 'trust' && name !== undefined))
      throw new UsageError('Say one of "trust NAME", "ask", "request" and "add".');
    const content = existingFolder(values.content);
    const out = values.out === undefined ? undefined : existingFolder(values.out);
    const authorities = parseAuthorities(values.tsa, word === 'ask');
    const code = await withLedger(content, io, async (ledger) => {
      const place = { ledger, content, io };
      switch (word) {
        case 'trust':
          return trust(name, { root: values.root, chain: values.chain }, place);
        case 'ask':
          return ask(authorities, values.snapshots, place);
        case 'request':
          return request(authorities, values.snapshots, place);
        case 'add':
          return add(values, place);
        default:
          throw new UsageError('Say one of "trust", "ask", "request" and "add".');
      }
    });
    const published = out === undefined || publishTimestamps(content, out, io);
    return published ? (code ?? EXIT.content) : EXIT.content;
  },
};

async function add(
  { reply, proof }: { readonly reply: readonly string[]; readonly proof: readonly string[] },
  place: TimestampPlace,
): Promise<number> {
  if (reply.length + proof.length === 0)
    throw new UsageError('Say with --reply or --proof which file is to be added.');
  const codes = [
    reply.length === 0 ? EXIT.fine : await addReplies(reply, place),
    proof.length === 0 ? EXIT.fine : await addProofs(proof, place),
  ];
  return Math.max(...codes);
}
