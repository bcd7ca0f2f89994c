/** How much a title's own vector counts in that of a whole report: it says what the rest is about. Measured with `npm run eval`. */
const TITLE_SHARE = 0.15;

/** A report's vector drawn to its title's, of length 1 like both. */
export function leanToTitle(report: Float32Array, title: Float32Array): Float32Array {
  const mixed = report.map((value, at) => (1 - TITLE_SHARE) * value + TITLE_SHARE * (title[at] ?? 0));
  const length = Math.hypot(...mixed);
  return length > 0 ? mixed.map((value) => value / length) : report;
}
