import { expect, test } from 'vitest';
import { apa } from '../../../../src/render/citations/apa.ts';
import { biblatex } from '../../../../src/render/citations/biblatex.ts';
import { bibtex } from '../../../../src/render/citations/bibtex.ts';
import { bluebook } from '../../../../src/render/citations/bluebook.ts';
import { machineText } from '../../../../src/render/citations/citation-files.ts';
import { cslJson } from '../../../../src/render/citations/csl-json.ts';
import { oscola } from '../../../../src/render/citations/oscola.ts';
import { plain } from '../../../../src/render/citations/plain.ts';
import { ris } from '../../../../src/render/citations/ris.ts';
import { DIGEST, RECORD, SOURCE, written } from './cited.ts';

const P = RECORD.url;
const WB = RECORD.mementoUrl ?? '';

test('Bluebook-style', () => {
  expect(written(bluebook.ofRecord(RECORD))).toBe(
    `*Cross-Product Data Use for Advertising*, ConductAtlas, No. CA-P-010857 (captured May 11, 2026, 22:25:31 UTC), ${P} [${WB}].`,
  );
  expect(written(bluebook.ofSource(SOURCE))).toBe(
    `*Threads Privacy Policy*, Threads (last updated May 5, 2026), https://threads.example/privacy [${WB}].`,
  );
});

test('OSCOLA', () => {
  expect(written(oscola.ofRecord(RECORD))).toBe(
    `ConductAtlas, ‘Cross-Product Data Use for Advertising’ (ConductAtlas, 11 May 2026) <${P}> archived at <${WB}> accessed [date accessed]`,
  );
});

test('APA', () => {
  expect(written(apa.ofRecord(RECORD))).toBe(
    `ConductAtlas. (2026, May 11). *Cross-product data use for advertising* (Record No. CA-P-010857) [Archived policy provision]. ${P}`,
  );
});

test('BibLaTeX', () => {
  expect(written(biblatex.ofRecord({ ...RECORD, revision: 2 }))).toBe(`@online{CA-P-010857,
  author       = {{ConductAtlas}},
  title        = {{Cross-Product Data Use for Advertising}},
  date         = {2026-05-11},
  url          = {${P}},
  number       = {CA-P-010857},
  version      = {2},
  organization = {{ConductAtlas}},
  note         = {Archived at \\url{${WB}}. {SHA-256}: ${DIGEST}},
  langid       = {english}
}`);
});

test('BibTeX', () => {
  expect(written(bibtex.ofRecord({ ...RECORD, revision: 2 }))).toBe(`@misc{CA-P-010857,
  author       = {{ConductAtlas}},
  title        = {{Cross-Product Data Use for Advertising}},
  year         = {2026},
  month        = may,
  howpublished = {\\url{${P}}},
  note         = {Record CA-P-010857. Revision 2. Captured 2026-05-11 22:25:31 UTC. Archived at \\url{${WB}}. SHA-256: ${DIGEST}}
}`);
});

test('plain: what identifies the record, with the whole digest', () => {
  const paragraphs = [{ first: 9, last: 9 }];
  expect(written(plain.ofRecord({ ...RECORD, revision: 2, paragraphs }))).toBe(
    `ConductAtlas, record CA-P-010857, revision 2, captured 2026-05-11T22:25:31Z, para 9, SHA-256 ${DIGEST}, ${P}, archived at ${WB}`,
  );
  expect(written(plain.ofSource(SOURCE))).toBe(
    `Threads, Threads Privacy Policy, last updated 2026-05-05, captured 2026-05-11T22:25:31Z, https://threads.example/privacy, archived at ${WB}`,
  );
});

test('RIS, with CR LF and lines that are never wrapped', () => {
  expect(written(ris.ofRecord(RECORD)).split('\r\n')).toEqual([
    'TY  - ELEC',
    'ID  - CA-P-010857',
    'TI  - Cross-Product Data Use for Advertising',
    'AU  - ConductAtlas',
    'PB  - ConductAtlas',
    'PY  - 2026',
    'DA  - 2026/05/11/',
    `UR  - ${P}`,
    `L2  - ${WB}`,
    'AN  - CA-P-010857',
    'LA  - en-US',
    `N1  - Captured 2026-05-11 22:25:31 UTC. SHA-256: ${DIGEST}`,
    'ER  - ',
    '',
  ]);
});

test('CSL-JSON', () => {
  expect(JSON.parse(machineText(cslJson, { record: RECORD }))).toEqual([
    {
      id: 'CA-P-010857',
      type: 'webpage',
      title: 'Cross-Product Data Use for Advertising',
      author: [{ literal: 'ConductAtlas' }],
      'container-title': 'ConductAtlas',
      publisher: 'ConductAtlas',
      genre: 'Archived policy provision',
      number: 'CA-P-010857',
      issued: { 'date-parts': [[2026, 5, 11]] },
      URL: P,
      archive: 'Internet Archive Wayback Machine',
      archive_location: WB,
      note: `SHA-256 of stored snapshot: ${DIGEST}`,
      language: 'en-US',
    },
  ]);
});
