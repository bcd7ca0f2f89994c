/** How much each further thousand adds in the second half of a series that has one value `every` so many, by least squares. */
export function memorySlope(values: readonly number[], every: number): number {
  const half = values.slice(Math.floor(values.length / 2));
  const middle = (half.length - 1) / 2;
  const mean = half.reduce((sum, value) => sum + value, 0) / half.length;
  const squares = half.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const together = half.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  return squares === 0 ? 0 : Math.round(((together / squares) * 10_000) / every) / 10;
}
