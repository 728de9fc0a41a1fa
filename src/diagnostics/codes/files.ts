import { error, type CodeEntry } from './code-entry.ts';

/** Files and syntax. */
export const FILE_CODES = {
  'file/unknown': error(
    'A file stands where the content format has no place for it.',
    'Move it to the folder where its kind belongs, or remove it.',
  ),
  'file/missing': error('A file that the content format requires is not there.', 'Create it.'),
  'file/encoding': error('A record is not valid UTF-8.', 'Save the file as UTF-8.'),
  'file/lone-surrogate': error(
    'A text of a record holds half of a character that is written in two parts.',
    'Write the whole character, or take the half out.',
  ),
  'file/name': error(
    'The name of a file or folder is not one that an address can be made from.',
    'Rename it to lower-case letters, digits and single hyphens.',
  ),
  'file/private-key': error(
    'A private key lies in the content folder.',
    'Move it out of the folder and out of its version history. If the folder was ever given away, replace the key: "muniment keys rotate".',
  ),
  'file/two-forms': error(
    'The same record stands twice, as Markdown and as JSON.',
    'Keep one of the two files.',
  ),
  'file/case-collision': error(
    'Two paths differ only in case, so some file systems cannot hold both.',
    'Rename one of them.',
  ),
  'json/syntax': error('The JSON cannot be read.', 'Correct the syntax at the place shown.'),
  'json/duplicate-key': error('A JSON object names the same member twice.', 'Keep one of the two.'),
  'front-matter/missing': error(
    'A Markdown record does not start with front matter.',
    'Start the file with a line "---", the fields, and another line "---".',
  ),
  'front-matter/language': error(
    'The front matter names a language other than YAML.',
    'Write plain "---" and YAML.',
  ),
  'front-matter/syntax': error(
    'The front matter is not valid YAML.',
    'Correct the syntax at the place shown.',
  ),
  'front-matter/duplicate-key': error(
    'The front matter names the same key twice.',
    'Keep one of the two.',
  ),
  'front-matter/tag': error(
    'The front matter uses a YAML tag, anchor or alias, which records do not need.',
    'Write the value itself.',
  ),
  'section/unknown': error(
    'A heading names no section of this kind of record.',
    'Use one of the headings listed in the format.',
  ),
  'section/duplicate': error('The same section stands twice.', 'Merge the two.'),
  'section/stray-text': error('Text stands outside of every section.', 'Put it under a heading.'),
  'section/html': error('A section holds raw HTML.', 'Write it in Markdown.'),
  'section/link': error(
    'A link of a section leads to something other than a web or mail address or a page of this site.',
    'Use an address that starts with https://, http://, mailto:, "/" or "#".',
  ),
  'section/image': error(
    'A section holds an image.',
    'Describe it in words; archived pages load nothing from elsewhere.',
  ),
} as const satisfies Record<string, CodeEntry>;
