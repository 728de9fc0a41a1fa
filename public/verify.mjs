#!/usr/bin/env node
// Checks an evidence bag, or a copy of a whole archive, from its own bytes: one file without dependencies, to be read
// before it is trusted. It shares no code with the program that made what it checks.
//
//   node verify.mjs evidence.zip [--key KEY]    a bag, packed or as a folder
//   node verify.mjs DIR [--key KEY]             a copy of an archive: the folder with SHA256SUMS
//
// KEY is the publisher's public key of the log, NAME+ID+BASE64, which you have by another way than this copy.
// Exit codes: 0 everything holds, 1 something does not, 2 wrong call. Needs Node 20 or later.
//
// Not checked: that a text follows from its stored file, by the rules of version-text.md; timestamps; and the tiles of
// the log, which hold its entries a second time. "muniment verify" checks all three, "openssl ts" timestamps.

import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

let failures = 0;
const note = (words) => console.log(`note   ${words}`);

/** Prints what was compared and whether it holds, which is also what it returns. */
function check(holds, file, words) {
  if (!holds) failures += 1;
  console.log(`${holds ? 'ok   ' : 'FAILS'}  ${file}: ${words}`);
  return holds;
}

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const hex = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** RFC 8785: members in order of UTF-16 code units, no white space; the rest as JSON.stringify has it. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/** @returns the value, or an empty object when the bytes are not canonical JSON of an object */
function parsed(bytes) {
  try {
    const value = JSON.parse(bytes);
    return canonical(value) === String(bytes) && value instanceof Object ? value : {};
  } catch {
    return {};
  }
}

// ---- Files and their lists

/** Compares files with a list that sha256sum writes. @returns digests by path */
function checkList(list, read) {
  const rows = String(read(list) ?? '?')
    .split('\n')
    .slice(0, -1)
    .map((line) => /^([0-9a-f]{64}) {2}(.+)$/u.exec(line) ?? []);
  const digests = new Map(rows.map(([, digest, path]) => [path, digest]));
  if (!check(digests.size > 0 && !digests.has(undefined), list, 'a list of files'))
    return new Map();
  let right = 0;
  for (const [path, digest] of digests) {
    const bytes = read(path);
    if (bytes !== undefined && hex(bytes) === digest) right += 1;
    else check(false, path, `is not there with the SHA-256 that ${list} states`);
  }
  check(right === digests.size, list, `${right} of ${digests.size} files have their SHA-256`);
  return digests;
}

const filesBelow = (folder, below = '') =>
  readdirSync(join(folder, below), { withFileTypes: true }).flatMap(({ name }) =>
    statSync(join(folder, below, name)).isDirectory()
      ? filesBelow(folder, `${below}${name}/`)
      : [`${below}${name}`],
  );

/** Reads a ZIP in memory. @returns its files by name, without the folder that they are in */
function unzipped(zip) {
  const files = new Map();
  const end = zip.length - 22;
  if (end < 0 || zip.readUInt32LE(end) !== 0x06054b50) throw new Error('it does not end as a ZIP');
  let at = zip.readUInt32LE(end + 16);
  let room = 512 * 1024 * 1024;
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, nameSize] = [zip.readUInt16LE(at + 10), zip.readUInt16LE(at + 28)];
    const [packedSize, size] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
    const header = zip.readUInt32LE(at + 42);
    const name = zip.toString('latin1', at + 46, at + 46 + nameSize);
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    if (!/^(?:[\w-][\w.-]*\/?)+$/.test(name) || files.has(name))
      throw new Error(`it has the name ${JSON.stringify(name)}`);
    room -= size;
    if (room < 0) throw new Error('it is larger than a bag can be');
    const packed = zip.subarray(start, start + packedSize);
    const bytes = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: size + 1 });
    if (bytes.length !== size) throw new Error(`${name} has another size than stated`);
    if (!name.endsWith('/')) files.set(name, bytes);
    at += 46 + nameSize + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return new Map([...files].map(([name, bytes]) => [name.replace(/^[^/]*\//, ''), bytes]));
}

// ---- The log: hashes of RFC 6962; checkpoints, keys and proofs of C2SP

const leafHash = (entry) => sha256(Buffer.of(0), entry);
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right);

/** @returns the root over the leaf hashes from one place to another */
function rootOf(leaves, from, to) {
  if (to - from < 2) return leaves[from] ?? sha256();
  let half = 1;
  while (half * 2 < to - from) half *= 2;
  return nodeHash(rootOf(leaves, from, from + half), rootOf(leaves, from + half, to));
}

/** RFC 9162, section 2.1.3.2. @returns the root to which a proof leads; undefined when it is too long or too short */
function rootOfProof(entry, index, size, proof) {
  let [hash, place, last] = [leafHash(entry), index, size - 1];
  const up = () => ([place, last] = [Math.floor(place / 2), Math.floor(last / 2)]);
  for (const other of proof) {
    while (last > 0 && place === last && place % 2 === 0) up();
    if (last <= 0) return undefined;
    hash = place % 2 === 1 ? nodeHash(other, hash) : nodeHash(hash, other);
    up();
  }
  while (last > 0 && place === last && place % 2 === 0) up();
  return last === 0 && place === 0 ? hash : undefined;
}

/** @returns what a checkpoint states, what of it is signed, and its signatures */
function checkpointOf(source) {
  const [whole, text = '', origin, size = '-1', root = '', below = ''] =
    /^((\S+)\n(\d{1,15})\n(\S{44})\n)(?:\n((?:— \S+ \S+\n)+))?$/u.exec(source) ?? [];
  const signatures = below
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [, name, code] = line.split(' ');
      const bytes = Buffer.from(code, 'base64');
      return { name, id: bytes.toString('hex', 0, 4), signature: bytes.subarray(4) };
    });
  const isOne = whole !== undefined;
  return { isOne, text, origin, size: Number(size), root: Buffer.from(root, 'base64'), signatures };
}

/** @returns the key of a line NAME+ID+BASE64, or undefined when its id is not that of name and key */
function keyOf(line) {
  const [, name, id, code] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(String(line).trim()) ?? [];
  const bytes = Buffer.from(code ?? '', 'base64');
  const isOwn = sha256(Buffer.from(`${name}\n`), bytes).toString('hex', 0, 4) === id;
  if (!isOwn || bytes.length !== 33 || bytes[0] !== 1) return undefined;
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  return { name, id, key: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
}

/** The key that was given must have signed. Without one it stays open whose signature it is. */
function checkSignature(file, { text, signatures }, given, named) {
  const keys = given === undefined ? named.filter((key) => key !== undefined) : [given];
  const by = signatures.flatMap(({ name, id, signature }) => {
    const own = keys.find((key) => key.name === name && key.id === id);
    return own === undefined ? [] : [verify(null, Buffer.from(text), own.key, signature)];
  });
  const isSigned = by.length > 0 && !by.includes(false);
  if (given !== undefined) check(isSigned, file, `signed by the key that was given, ${given.id}`);
  else if (signatures.length === 0) note(`${file} is not signed, and no key was given.`);
  else check(isSigned, file, 'signed by a key that lies here; no key was given to compare it with');
}

/** The proof leads from an entry to the checkpoint in it. @returns that checkpoint */
function checkProof(file, source, entry, line) {
  const [head, ...rest] = String(source).split('\n\n');
  const [form, place, ...hashes] = head.split('\n');
  const checkpoint = checkpointOf(rest.join('\n\n'));
  const proof = hashes.map((hash) => Buffer.from(hash, 'base64'));
  const root = rootOfProof(entry, line - 1, checkpoint.size, proof);
  const isRight = form === 'c2sp.org/tlog-proof@v1' && place === `index ${line - 1}`;
  const holds = isRight && root?.equals(checkpoint.root) === true;
  check(holds, file, `leads from entry ${line - 1} to the checkpoint in it`);
  return checkpoint;
}

// ---- The record, what it quotes, and the words

/** @param files - the record, the stored file and its text: name and bytes, which may be absent */
function checkRevision({ record, snapshot, version }, { id, revision, recordDigest }) {
  const [file, bytes] = record;
  const sealed = parsed(bytes ?? Buffer.of());
  const isNamed = bytes !== undefined && hex(bytes) === recordDigest;
  const isSame = sealed.id === id && sealed.revision === revision;
  if (!check(isNamed && isSame, file, `${id} r${revision} with the SHA-256 of its entry`)) return;
  const { capture, quotation } = sealed.content;
  const { held } = capture.snapshot;
  if (held === undefined) return note(`${file}: the stored file was not held; words as recorded.`);
  const has = ([, own], digest) => own !== undefined && hex(own) === digest;
  const stored = snapshot(held.digest);
  check(has(stored, held.digest), stored[0], 'the stored file that the record names');
  if (quotation.version === undefined)
    return note(`${file}: no text, so no words were looked for.`);
  const text = version(quotation.version.digest);
  if (!check(has(text, quotation.version.digest), text[0], 'the text that the record names'))
    return;
  const points = [...String(text[1])];
  const words = quotation.passages.filter(({ place }) => place !== undefined);
  const holds = ({ exact, place }) => points.slice(place.start, place.end).join('') === exact;
  const count = `${words.length} of ${quotation.passages.length} passages of ${id} stand in it`;
  check(words.every(holds), text[0], count);
  const joined = quotation.passages.map(({ exact }) => exact).join('\n');
  check(
    hex(joined) === quotation.excerptDigest,
    file,
    'its words have the SHA-256 that was sealed',
  );
}

function checkBag(files, given) {
  const read = (path) => files.get(path);
  const lists = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'];
  const known = new Set(lists.flatMap((list) => [list, ...checkList(list, read).keys()]));
  for (const path of files.keys()) if (!known.has(path)) check(false, path, 'no list has it');
  const [entry, stated] = [read('data/log-entry.json'), read('data/checkpoint')];
  const line = parsed(entry ?? Buffer.of());
  if (!check('recordDigest' in line, 'data/log-entry.json', 'an entry that names a record')) return;
  const file = (path) => [path, read(path)];
  const [snapshot, version] = [() => file('data/snapshot.bin'), () => file('data/version.txt')];
  checkRevision({ record: file('data/record.json'), snapshot, version }, line);
  const proof = 'data/inclusion.tlog-proof';
  const proven = checkProof(proof, read(proof), entry, line.line);
  const checkpoint = checkpointOf(String(stated));
  const isProven = checkpoint.isOne && checkpoint.text === proven.text;
  if (!check(isProven, 'data/checkpoint', 'the one to which the proof leads')) return;
  note(`Compare the root ${checkpoint.root.toString('base64')} over ${checkpoint.size} entries of`);
  note(`${checkpoint.origin} with a copy that somebody else kept.`);
  const keys = [...files.keys()].filter((path) => path.startsWith('data/keys/log-'));
  checkSignature('data/checkpoint', checkpoint, given, keys.map(read).map(keyOf));
}

function checkArchive(folder, given) {
  const read = (path) =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : undefined;
  const digests = checkList('SHA256SUMS', read);
  for (const path of filesBelow(folder))
    if (!digests.has(path) && !/^(?:SHA256SUMS(?:\.minisig)?$|log\/)/.test(path))
      check(false, path, 'SHA256SUMS has no line for it');
  const ledger = read('log/ledger.ndjson');
  if (ledger === undefined) return note('There is no log: nothing was ever sealed.');
  const entries = String(ledger)
    .split('\n')
    .slice(0, -1)
    .map((line) => Buffer.from(line));
  const lines = entries.map(parsed);
  const follows = ({ line, previous }, index) =>
    line === index + 1 && (index === 0 || previous === hex(entries[index - 1]));
  check(lines.every(follows), 'log/ledger.ndjson', 'each line names the one before');
  const leaves = entries.map(leafHash);
  const roots = new Map();
  const isRoot = ({ root, size }) => {
    if (!roots.has(size)) roots.set(size, rootOf(leaves, 0, size));
    return roots.get(size).equals(root);
  };
  const latest = checkpointOf(String(read('log/checkpoint')));
  const isWhole = latest.isOne && latest.size === entries.length && isRoot(latest);
  check(isWhole, 'log/checkpoint', `states the root of ${entries.length} entries`);
  const keys = lines.filter(({ type, use }) => type === 'key' && use === 'log');
  checkSignature(
    'log/checkpoint',
    latest,
    given,
    keys.map(({ publicKey }) => keyOf(publicKey)),
  );
  const lists = lines.filter(({ type }) => type === 'manifest');
  const isEntered = lists.some((line) => line.manifestDigest === hex(read('SHA256SUMS') ?? ''));
  if (lists.length === 0) note('No list of files was ever entered in the log.');
  else check(isEntered, 'SHA256SUMS', 'an entry of the log');
  const texts = [...digests].filter(([path]) => path.endsWith('/version.txt'));
  const pathOf = new Map(texts.map(([path, digest]) => [digest, path]));
  const file = (path) => [path, read(path)];
  const snapshot = (digest) => file(`blob/sha256/${digest}.bin`);
  const version = (digest) => file(pathOf.get(digest) ?? `a text with the SHA-256 ${digest}`);
  for (const [index, line] of lines.entries()) {
    if (!('recordDigest' in line)) continue;
    const below = `p/${line.id}/r${line.revision}/`;
    checkRevision({ record: file(`${below}record.json`), snapshot, version }, line);
    const proof = `${below}inclusion.tlog-proof`;
    const proven = checkProof(proof, read(proof), entries[index], index + 1);
    if (proven.isOne) check(isRoot(proven), proof, 'its checkpoint states the root of its entries');
  }
}

// ---- The call

const [target, option, given, ...more] = process.argv.slice(2);
const key =
  given === undefined ? undefined : keyOf(existsSync(given) ? readFileSync(given) : given);
const isCall = option === undefined || (option === '--key' && key !== undefined);
if (target === undefined || !existsSync(target) || !isCall || more.length > 0) {
  console.error(
    'Call it with a bag or a folder that is there: node verify.mjs FILE|DIR [--key KEY]',
  );
  process.exit(2);
}
try {
  const isBag = existsSync(join(target, 'bagit.txt')) && !existsSync(join(target, 'SHA256SUMS'));
  if (statSync(target).isFile()) checkBag(unzipped(readFileSync(target)), key);
  else if (isBag)
    checkBag(
      new Map(filesBelow(target).map((path) => [path, readFileSync(join(target, path))])),
      key,
    );
  else checkArchive(target, key);
} catch (error) {
  check(false, target, `cannot be read: ${error.message}`);
}
console.log(
  failures === 0 ? '\nEverything that was compared holds.' : `\n${failures} do not hold.`,
);
process.exit(failures === 0 ? 0 : 1);
