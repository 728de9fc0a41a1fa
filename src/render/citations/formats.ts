import { apa } from './apa.ts';
import { biblatex } from './biblatex.ts';
import { bibtex } from './bibtex.ts';
import { bluebook } from './bluebook.ts';
import { cslJson } from './csl-json.ts';
import type { CitationFormat } from './format.ts';
import { oscola } from './oscola.ts';
import { plain } from './plain.ts';
import { ris } from './ris.ts';

/** Every way of writing a citation, in the order in which they are offered; the first is shown at first. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  bluebook,
  oscola,
  apa,
  plain,
  biblatex,
  bibtex,
  ris,
  cslJson,
];
