/** Work whose result counts for `ms` from its beginning: whoever asks meanwhile shares it. */
export function keptFor<Asking extends { now(): Date }, Result>(ms: number, work: (asking: Asking) => Promise<Result>): (asking: Asking) => Promise<Result> {
  let beganAt = Number.NEGATIVE_INFINITY;
  let kept: Promise<Result> | undefined;
  return (asking) => {
    const at = asking.now().getTime();
    if (kept && at - beganAt < ms) return kept;
    beganAt = at;
    kept = work(asking);
    return kept;
  };
}
