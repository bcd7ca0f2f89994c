/** A differentiable function at a point: writes its gradient into `gradient` and returns its value. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

interface Correction {
  step: Float64Array;
  change: Float64Array;
  /** Of step and change. */
  product: number;
}

export interface MinimizeOptions {
  /** Iterations at most. */
  iterations: number;
  /** Ends where no component of the gradient is larger. */
  tolerance: number;
  signal?: AbortSignal | undefined;
}

/** Corrections that are remembered. */
const MEMORY = 8;
/** The share of the decrease that the slope promises, which a step must reach. */
const SUFFICIENT = 1e-4;
const HALVINGS = 30;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** target += factor · vector. */
function add(target: Float64Array, factor: number, vector: Float64Array): void {
  for (let at = 0; at < target.length; at++) target[at] = (target[at] ?? 0) + factor * (vector[at] ?? 0);
}

const difference = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, at) => value - (b[at] ?? 0));

/** The two-loop recursion of L-BFGS (Nocedal 1980): the gradient, by the curvature that the last steps showed, downhill. */
function direction(gradient: Float64Array, corrections: readonly Correction[]): Float64Array {
  const result = gradient.map((value) => -value);
  const factors = corrections.map(() => 0);
  for (const [at, { step, change, product }] of [...corrections.entries()].toReversed()) {
    const factor = dot(step, result) / product;
    factors[at] = factor;
    add(result, -factor, change);
  }
  const last = corrections.at(-1);
  if (last) {
    const scale = last.product / dot(last.change, last.change);
    for (let at = 0; at < result.length; at++) result[at] = (result[at] ?? 0) * scale;
  }
  for (const [at, { step, change, product }] of corrections.entries()) add(result, (factors[at] ?? 0) - dot(change, result) / product, step);
  return result;
}

const largest = (vector: Float64Array): number => vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** Lets what waits in this process have its turn. */
const yieldToOthers = () => new Promise<void>((resolve) => void setImmediate(resolve));

interface Point {
  at: Float64Array;
  value: number;
  gradient: Float64Array;
}

function evaluate(objective: Objective, at: Float64Array): Point {
  const gradient = new Float64Array(at.length);
  return { at, value: objective(at, gradient), gradient };
}

/** The first point along a direction, halving the way, that is low enough; undefined when none is. */
async function descend(objective: Objective, from: Point, along: Float64Array, length: number): Promise<Point | undefined> {
  const slope = dot(along, from.gradient);
  for (let halving = 0, way = length; halving < HALVINGS; halving++, way /= 2) {
    const at = from.at.slice();
    add(at, way, along);
    const point = evaluate(objective, at);
    await yieldToOthers();
    if (point.value <= from.value + SUFFICIENT * way * slope) return point;
  }
  return undefined;
}

/** The minimum of a convex function, of another one near the start, by L-BFGS; the same each time. Other work has its turn after each evaluation. */
export async function minimize(objective: Objective, start: Float64Array, { iterations, tolerance, signal }: MinimizeOptions): Promise<Float64Array> {
  let point = evaluate(objective, start);
  const corrections: Correction[] = [];
  for (let iteration = 0; iteration < iterations && largest(point.gradient) > tolerance; iteration++) {
    signal?.throwIfAborted();
    const next = await descend(objective, point, direction(point.gradient, corrections), 1);
    if (!next) break;
    const [step, change] = [difference(next.at, point.at), difference(next.gradient, point.gradient)];
    const product = dot(step, change);
    if (product > 0) corrections.push({ step, change, product });
    if (corrections.length > MEMORY) corrections.shift();
    point = next;
  }
  return point.at;
}
