/** What a strict parser gives: the value, or why there is none, in one sentence for a reader. */
export type Parsed<T> = { readonly value: T } | { readonly fault: string };

export const parsed = <T>(value: T): Parsed<T> => ({ value });
export const faulty = (fault: string): { readonly fault: string } => ({ fault });
