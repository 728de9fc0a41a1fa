import { expect, test } from 'vitest';
import { apa } from '../../../../src/render/citations/apa.ts';
import { bibtex } from '../../../../src/render/citations/bibtex.ts';
import { bluebook } from '../../../../src/render/citations/bluebook.ts';
import { cslJson } from '../../../../src/render/citations/csl-json.ts';
import { oscola } from '../../../../src/render/citations/oscola.ts';
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

test('BibTeX, for biblatex and for plain BibTeX', () => {
  expect(written(bibtex.ofRecord(RECORD))).toBe(`@online{CA-P-010857,
  author       = {{ConductAtlas}},
  title        = {{Cross-Product Data Use for Advertising}},
  date         = {2026-05-11},
  url          = {${P}},
  number       = {CA-P-010857},
  organization = {{ConductAtlas}},
  note         = {Archived at \\url{${WB}}. {SHA-256}: ${DIGEST}},
  langid       = {english}
}
@misc{CA-P-010857-bibtex,
  author       = {{ConductAtlas}},
  title        = {{Cross-Product Data Use for Advertising}},
  year         = {2026},
  month        = may,
  howpublished = {\\url{${P}}},
  note         = {Record CA-P-010857, captured 2026-05-11 22:25:31 UTC. Archived at \\url{${WB}}. SHA-256: ${DIGEST}}
}`);
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
  expect(JSON.parse(written(cslJson.ofRecord(RECORD)))).toEqual([
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
