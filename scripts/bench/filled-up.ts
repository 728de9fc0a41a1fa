import type { SearchRecord } from '../../src/render/search/search-record.ts';

const FEWEST_WORDS = 12;

/**
 * Brings the records of an archive to a number of provisions.
 *
 * Of more the first are taken. Provisions that lack are made of real text: the clause is a paragraph of a document
 * that the archive holds, drawn evenly from all of them; analysis and facets are those of a provision of the
 * archive, the platform that of the document.
 *
 * @returns provisions, then the other records, which stay as they are; and how many provisions were made
 */
export function filledUp(
  records: readonly SearchRecord[],
  count: number,
): { readonly records: readonly SearchRecord[]; readonly made: number } {
  const provisions = records.filter((record) => partsOf(record).includes('clause'));
  const others = records.filter((record) => !provisions.includes(record));
  const paragraphs = others.flatMap((record) =>
    paragraphsOf(record).map((text) => [record, text] as const),
  );
  const lacking = Math.max(0, count - provisions.length);
  const step = paragraphs.length / lacking;
  const made = Array.from({ length: lacking }, (_, index) => {
    const paragraph = paragraphs[Math.floor(index * step)];
    const like = provisions[index % provisions.length];
    if (paragraph === undefined || like === undefined)
      throw new Error('no text to make provisions of');
    return provisionOf(like, ...paragraph);
  });
  return { records: [...provisions.slice(0, count), ...made, ...others], made: lacking };
}

function provisionOf(like: SearchRecord, document: SearchRecord, clause: string): SearchRecord {
  return {
    shown: { ...like.shown, where: document.shown.where },
    texts: like.texts.map((text) => (text.part === 'clause' ? { ...text, runs: [clause] } : text)),
    facets: {
      ...like.facets,
      ...(document.facets.platform && { platform: document.facets.platform }),
    },
  };
}

function paragraphsOf({ texts }: SearchRecord): readonly string[] {
  return texts
    .filter(({ part, isTitle }) => part === 'document' && isTitle !== true)
    .flatMap(({ runs }) => runs)
    .flatMap((run) => run.split('\n'))
    .filter((line) => line.split(' ').length >= FEWEST_WORDS);
}

const partsOf = ({ texts }: SearchRecord): readonly string[] => texts.map(({ part }) => part);
