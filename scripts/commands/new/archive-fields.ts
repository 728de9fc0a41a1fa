import { KNOWN_LICENCES } from '../../../src/draft/archive.ts';
import { Problem, type Field } from '../../ask.ts';
import { readLanguage, readLine, readText, readWebUrl } from '../../read-text.ts';

export const NAME: Field<string> = {
  option: 'name',
  question: 'Name of the archive, as citations print it',
  read: readLine,
};
export const PUBLISHER: Field<string> = {
  option: 'publisher',
  question: 'Who publishes it',
  read: readLine,
};
export const ORIGIN: Field<string> = {
  option: 'origin',
  question: 'Scheme and host where it will be published, such as https://archive.example',
  read: (text) =>
    URL.canParse(text.trim()) && new URL(text.trim()).origin === text.trim()
      ? text.trim()
      : new Problem('Expected scheme and host only, such as https://archive.example.'),
};
export const PREFIX: Field<string> = {
  option: 'id-prefix',
  question: 'First part of every record id: two to eight capital letters, which stay for ever',
  read: (text) =>
    /^[A-Z]{2,8}$/.test(text.trim())
      ? text.trim()
      : new Problem('Expected two to eight capital letters.'),
};
export const LICENCE: Field<string> = {
  option: 'licence',
  question: 'Licence of your records and analysis',
  suggested: 'CC BY 4.0',
  allowed: [...Object.keys(KNOWN_LICENCES), 'any other name'],
  read: readLine,
};
export const LANGUAGE: Field<string> = {
  option: 'language',
  question: 'Language of your own words',
  fallback: 'en',
  read: readLanguage,
};
export const LICENCE_URL: Field<string> = {
  option: 'licence-url',
  question: 'Address of the licence',
  read: readWebUrl,
};
export const BASE_PATH: Field<string> = {
  option: 'base-path',
  question: 'Path under the origin',
  read: (text) =>
    /^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(text)
      ? text
      : new Problem('Expected a path that starts and ends with "/".'),
};
export const DESCRIPTION: Field<string> = {
  option: 'description',
  question: 'One or two sentences for the home page',
  read: readText,
};
export const NOTICE: Field<string> = {
  option: 'affiliation-notice',
  question: 'Sentence that says that the archive is independent',
  read: readText,
};
export const DEMONSTRATION: Field<string> = {
  option: 'demonstration-notice',
  question: 'Sentence printed on every page of an archive that only demonstrates',
  read: readText,
};
export const CONTACT: Field<string> = {
  option: 'contact',
  question: 'Where corrections are reported',
  read: readLine,
};
