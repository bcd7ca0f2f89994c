/** The direction between vectors of the same length, of length 1: the chunks of one text become one vector. */
export function meanVector([first, ...others]: readonly Float32Array[]): Float32Array {
  if (!first) return new Float32Array();
  const sum = Float64Array.from(first, (value, at) => others.reduce((total, other) => total + (other[at] ?? 0), value));
  const length = Math.hypot(...sum);
  return Float32Array.from(sum, (value) => (length > 0 ? value / length : 0));
}
