/** @returns the places, in order, of a longest strictly rising subsequence of the numbers */
export function longestRising(numbers: readonly number[]): readonly number[] {
  // tails[n]: place of the smallest number that can end a rising subsequence of length n + 1.
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  numbers.forEach((number, place) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const tail = numbers[tails[middle] ?? 0] ?? 0;
      if (tail < number) low = middle + 1;
      else high = middle;
    }
    previous[place] = tails[low - 1];
    tails[low] = place;
  });
  const found: number[] = [];
  for (let place = tails.at(-1); place !== undefined; place = previous[place]) found.push(place);
  return found.reverse();
}
