import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { splitPassages } from '../../../src/draft/passages.ts';
import { Problem, type Field } from '../../ask.ts';
import { UsageError } from '../../command.ts';
import { readText } from '../../read-text.ts';
import type { NewRun } from './kind.ts';

export const QUOTE: Field<string> = {
  option: 'quote',
  question: 'The quoted words (or --quote-file FILE)',
  read: readText,
};
export const QUOTE_FILE: Field<string> = {
  option: 'quote-file',
  question: 'File that holds the quoted words; "-" for standard input',
  read: readText,
};

/** @returns the words of every passage, from options, a file, standard input or the terminal */
export async function passagesFrom(run: NewRun): Promise<readonly string[]> {
  const passages = splitPassages(await quotationFrom(run));
  if (passages.length === 0) throw new UsageError('The quotation is empty.');
  return passages;
}

async function quotationFrom({ ask, io }: NewRun): Promise<string> {
  const [words, file] = [ask.given(QUOTE), ask.given(QUOTE_FILE)];
  if (words !== undefined && file !== undefined)
    throw new UsageError('Give --quote or --quote-file, not both.');
  if (words !== undefined) return words;
  if (file !== undefined && file !== '-') return readQuotationFile(file);
  if (file === '-' && io.stdin !== undefined && io.stdin.isTTY !== true) return readAll(io.stdin);
  return ask.lines('Paste the quoted words; a line with […] only stands between two passages.');
}

function readQuotationFile(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(resolve(path)));
  } catch (error) {
    throw new UsageError(
      `--quote-file ${path} cannot be read as UTF-8: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

async function readAll(input: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of input)
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Which of several places is meant, counted from 1 in the order in which they are listed. */
export const OCCURRENCE: Field<number> = {
  option: 'occurrence',
  question: 'Which of these places is meant',
  read: (text) =>
    /^[1-9]\d{0,5}$/.test(text.trim())
      ? Number(text)
      : new Problem('Expected the number of a place, from 1.'),
};
