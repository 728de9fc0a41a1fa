/** A licence as a collection record names it. */
export interface Licence {
  readonly name: string;
  readonly url?: string;
}

/** Words that only the text of one licence opens with. */
const KNOWN: readonly (readonly [RegExp, Licence])[] = [
  [
    /ODC Attribution License \(ODC-By\)/i,
    {
      name: 'Open Data Commons Attribution License (ODC-By) 1.0',
      url: 'https://opendatacommons.org/licenses/by/1-0/',
    },
  ],
  [
    /Open Database License \(ODbL\)/i,
    {
      name: 'Open Database License (ODbL) 1.0',
      url: 'https://opendatacommons.org/licenses/odbl/1-0/',
    },
  ],
  [
    /Public Domain Dedication (?:and|&) License|\(PDDL\)/i,
    {
      name: 'Public Domain Dedication and License (PDDL) 1.0',
      url: 'https://opendatacommons.org/licenses/pddl/1-0/',
    },
  ],
  [
    /CC0 1\.0 Universal/i,
    { name: 'CC0 1.0 Universal', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  ],
  [
    /Attribution-ShareAlike 4\.0 International/i,
    {
      name: 'Creative Commons Attribution-ShareAlike 4.0 International',
      url: 'https://creativecommons.org/licenses/by-sa/4.0/',
    },
  ],
  [
    /Attribution 4\.0 International/i,
    {
      name: 'Creative Commons Attribution 4.0 International',
      url: 'https://creativecommons.org/licenses/by/4.0/',
    },
  ],
];

const OPENING_CHARACTERS = 600;
const MAX_NAME_LENGTH = 120;

/**
 * The licence that a LICENSE file holds.
 *
 * @returns a known licence with its address; for another text its first line; `undefined` without text
 */
export function licenceOf(text: string | undefined): Licence | undefined {
  const opening = (text ?? '').slice(0, OPENING_CHARACTERS);
  const known = KNOWN.find(([words]) => words.test(opening));
  if (known !== undefined) return known[1];
  const firstLine = opening.split('\n').find((line) => /\p{L}/u.test(line));
  const name = firstLine?.replace(/^[#=*\s]+|[\s=*]+$/g, '').replace(/\s+/g, ' ');
  return name === undefined || name === ''
    ? undefined
    : { name: name.slice(0, MAX_NAME_LENGTH).trim() };
}
