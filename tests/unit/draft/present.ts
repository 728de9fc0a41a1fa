/** @returns the value, which a test knows to be there */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the value of a test is not there');
  return value;
}
