/**
 * Makes a function remember what it gave for a subject, as long as the subject itself is kept.
 *
 * For lists that many pages are cut from: made once for an archive, and forgotten with it.
 */
export function oncePer<Subject extends object, Result>(
  make: (subject: Subject) => Result,
): (subject: Subject) => Result {
  const made = new WeakMap<Subject, { readonly result: Result }>();
  return (subject) => {
    const known = made.get(subject);
    if (known !== undefined) return known.result;
    const result = make(subject);
    made.set(subject, { result });
    return result;
  };
}
