/**
 * How this command was started, to print calls that can be pasted.
 *
 * @param words - words and options after `muniment`
 * @returns for instance `npm run new -- change --document CA-D-00001` when npm started the script "new"
 */
export function callText(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const script = environment['npm_lifecycle_event'];
  const [first, ...rest] = words;
  if (script === undefined || first === undefined)
    return ['muniment', ...words.map(quoted)].join(' ');
  const call =
    script === 'muniment' ? ['npm run muniment --', quoted(first)] : [`npm run ${first} --`];
  return [...call, ...rest.map(quoted)].join(' ').replace(/ --$/, '');
}

/** Quotes a word for a POSIX shell when it needs it. */
function quoted(word: string): string {
  return /^[A-Za-z0-9_./:=@%+-]+$/.test(word)
    ? word
    : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
