import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isInstalled } from '../../../support/installed.ts';
import { loadOrThrow } from '../../../support/ledger.ts';
import { drawAll } from '../../../support/press.ts';
import { sealedArchive } from '../../../support/sealed-archive.ts';

// The package is CommonJS: Node gives its module, its types say the function.
const decode = (jsQR as unknown as { readonly default: typeof jsQR }).default;

const archive = loadOrThrow(sealedArchive());
const folder = mkdtempSync(join(tmpdir(), 'muniment-filing-'));
let files: ReadonlyMap<string, string> = new Map();

beforeAll(async () => {
  const { papers } = await drawAll(archive, folder);
  files = new Map([...papers].map(([path, { file }]) => [path, file]));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const fileOf = (revision: string): string => {
  const file = files.get(`/p/${revision}/citation.pdf`);
  if (file === undefined) throw new Error(`${revision} was not drawn`);
  return file;
};

function run(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout;
}

const hasPoppler = (): boolean => isInstalled('pdfinfo', '-v');

describe('the PDF for filing', () => {
  test('says which standards it follows, and dates itself by its sealing', () => {
    const text = readFileSync(fileOf('TA-P-000001/r1'), 'latin1');
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toMatch(/<xmp:CreateDate>2026-04-10T12:00:00/);
    expect(text).toContain('/DisplayDocTitle true');
  });

  test('holds nothing that runs, opens or is attached, and is whole', () => {
    if (!isInstalled('qpdf', '--version')) return;
    run('qpdf', '--check', fileOf('TA-P-000001/r1'));
    const objects = run('qpdf', '--json', fileOf('TA-P-000001/r1'));
    expect(objects).not.toMatch(
      /"\/(?:JavaScript|JS|Launch|RichMedia|AA|OpenAction|EmbeddedFiles?|AcroForm)"/,
    );
  });

  test('is tagged, on Letter, with every font inside', () => {
    if (!hasPoppler()) return;
    const facts = run('pdfinfo', fileOf('TA-P-000001/r1'));
    expect(facts).toMatch(/^Tagged: +yes$/m);
    expect(facts).toMatch(/^JavaScript: +no$/m);
    expect(facts).toMatch(/^Encrypted: +no$/m);
    expect(facts).toMatch(/^Page size: +612 x 792 pts \(letter\)$/m);
    const fonts = run('pdffonts', fileOf('TA-P-000001/r1')).split('\n').slice(2, -1);
    expect(fonts.length).toBeGreaterThan(2);
    expect(fonts.filter((row) => !/ yes yes yes +\d+ +\d+$/.test(row))).toEqual([]);
    const tree = run('pdfinfo', '-struct', fileOf('TA-P-000001/r1'));
    for (const element of ['H1', 'H2', 'BlockQuote', 'Table', 'TH', 'Link', 'Figure'])
      expect(tree).toMatch(new RegExp(`^ *${element}\\b`, 'm'));
  });

  test('gives its words, digests and addresses unbroken', () => {
    if (!hasPoppler()) return;
    const revision = archive.archive.ledger.revisions.values().next().value?.[0];
    const text = run('pdftotext', '-f', '1', '-l', '1', '-layout', fileOf('TA-P-000001/r1'), '-');
    expect(text).toContain('TA-P-000001 / r1');
    expect(text).toContain('We share your reading list with partners.');
    expect(text).toContain('https://toy.example/p/TA-P-000001/r1/record.json');
    expect(text).toContain(revision?.recordDigest);
    expect(text).toMatch(/page 1 of \d/);
    expect(text).not.toContain('Analysis starts here');
  });

  test('says that its record was withdrawn', () => {
    if (!hasPoppler()) return;
    expect(run('pdftotext', '-l', '1', fileOf('TA-P-000003/r1'), '-')).toContain(
      'This record was withdrawn on 3 May 2026.',
    );
  });

  test('has a code that a camera reads as the fixed link, at 150 dots an inch', () => {
    if (!hasPoppler()) return;
    const page = join(folder, 'page');
    run('pdftoppm', '-r', '150', '-l', '1', '-singlefile', fileOf('TA-P-000001/r1'), page);
    expect(readCode(readFileSync(`${page}.ppm`))).toBe('https://toy.example/p/TA-P-000001/r1/');
  });
});

/** @param ppm - a portable pixmap, as poppler writes it */
function readCode(ppm: Buffer): string | undefined {
  const header = /^P6\n(\d+) (\d+)\n255\n/.exec(ppm.toString('latin1', 0, 40));
  const [width, height] = [Number(header?.[1]), Number(header?.[2])];
  const pixels = ppm.subarray(header?.[0].length ?? 0);
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1)
    rgba.set(pixels.subarray(at * 3, at * 3 + 3), at * 4);
  return decode(rgba, width, height)?.data;
}
