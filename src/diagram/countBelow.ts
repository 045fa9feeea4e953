/** How many of some numbers, which stand in order, are below a limit. d3's `bisect` takes dates and texts, too, for 300 bytes. */
export function countBelow(values: readonly number[], limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
