/** @returns how many UTF-16 units two texts share from their start, never half of a character */
export function commonPrefixLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  const last = one.charCodeAt(length - 1);
  const isSplit = last >= 0xd800 && last <= 0xdbff && length < Math.max(one.length, other.length);
  return isSplit ? length - 1 : length;
}
