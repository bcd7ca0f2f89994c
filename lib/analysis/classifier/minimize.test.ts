import { expect, test } from "vitest";
import { minimize, type Objective } from "./minimize";

const options = { iterations: 200, tolerance: 1e-8 };

/** A narrow valley: one direction is a thousand times as steep as another. */
const valley: Objective = (point, gradient) => {
  const [x = 0, y = 0] = point;
  gradient.set([x - 3, 1_000 * (y + 2)]);
  return ((x - 3) ** 2 + 1_000 * (y + 2) ** 2) / 2;
};

test("finds the bottom of a narrow valley, the same each time", async () => {
  const [x, y] = await minimize(valley, new Float64Array(2), options);
  expect(x).toBeCloseTo(3, 6);
  expect(y).toBeCloseTo(-2, 6);
  expect(await minimize(valley, new Float64Array(2), options)).toEqual(await minimize(valley, new Float64Array(2), options));
});

test("needs a few steps only, where plain descent needs thousands", async () => {
  let asked = 0;
  const counted: Objective = (point, gradient) => {
    asked++;
    return valley(point, gradient);
  };
  await minimize(counted, new Float64Array(2), options);
  expect(asked).toBeLessThan(40);
});

test("a step that would go too far is shortened", async () => {
  const steep: Objective = (point, gradient) => {
    const [x = 0] = point;
    gradient.set([1e6 * (x - 1)]);
    return (1e6 * (x - 1) ** 2) / 2;
  };
  expect((await minimize(steep, new Float64Array(1), options))[0]).toBeCloseTo(1, 6);
});

test("ends where nothing is lower, however far it may go", async () => {
  const start = Float64Array.from([3, -2]);
  expect(await minimize(valley, start, options)).toEqual(start);
  const flat: Objective = () => 7;
  expect(await minimize(flat, start, options)).toEqual(start);
  const unfit: Objective = (_, gradient) => {
    gradient.fill(1);
    return Number.NaN;
  };
  expect(await minimize(unfit, start, options)).toEqual(start);
});

test("stops after as many iterations as it may have", async () => {
  const [x] = await minimize(valley, new Float64Array(2), { iterations: 1, tolerance: 0 });
  expect(Math.abs((x ?? 0) - 3)).toBeGreaterThan(0.1);
});

test("lets other work have its turn, and ends when it is told to", async () => {
  const stopping = new AbortController();
  setImmediate(() => stopping.abort());
  await expect(minimize(valley, new Float64Array(2), { iterations: 200, tolerance: 0, signal: stopping.signal })).rejects.toThrow(/abort/);
});
