// The rule belongs to the nouns, because the proof of a quotation needs it too and may not import this folder.
export { NORMALISER, normalise } from '../domain/normalise.ts';
