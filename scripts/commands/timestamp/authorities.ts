import { parseSlug, type Slug } from '../../../src/domain/slugs.ts';
import { UsageError } from '../../command.ts';

/** An authority as the call names it. */
export interface CalledAuthority {
  readonly name: Slug;
  /** Absent when nothing is to be sent. */
  readonly url?: string;
}

/**
 * Reads what `--tsa` says.
 *
 * @throws UsageError when a name is none, an address is missing or is not one of the web
 */
export function parseAuthorities(
  given: readonly string[],
  withAddress: boolean,
): readonly CalledAuthority[] {
  return given.map((text) => {
    const [before = '', ...after] = text.split('=');
    const name = authorityName(before);
    if (!withAddress) {
      if (after.length > 0) throw new UsageError(`"${text}" has an address; nothing is sent here.`);
      return { name };
    }
    const url = after.join('=');
    if (!/^https?:\/\//.test(url) || !URL.canParse(url))
      throw new UsageError(`"${text}" names no address: write --tsa ${name}=https://…`);
    return { name, url };
  });
}

/** @throws UsageError when the text cannot be the name of an authority */
export function authorityName(text: string | undefined): Slug {
  const name = parseSlug(text ?? '');
  if (name === undefined)
    throw new UsageError(
      `"${text ?? ''}" cannot name an authority: use lower-case letters, digits and single hyphens.`,
    );
  return name;
}
