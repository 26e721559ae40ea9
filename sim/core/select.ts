/** The smallest of many, without putting all in order. */

/**
 * The n-th smallest of values[from] … values[to − 1], n from 1; they are moved about. By quickselect with the middle as
 * pivot: linear on average.
 */
export function nthSmallest(values: Float64Array, from: number, to: number, n: number): number {
  const wanted = from + n - 1;
  let low = from;
  let high = to - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1];
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i > j) break;
      const moved = values[i];
      values[i++] = values[j];
      values[j--] = moved;
    }
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else break;
  }
  return values[wanted];
}
