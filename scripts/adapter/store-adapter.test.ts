import { expect, test } from "vitest";
import { openAdapter } from "@/lib/ai/query-adapter";
import { storeAdapter } from "./store-adapter";

test("what is stored turns a vector as what was learnt would, to half a step of a byte", () => {
  const added = Float64Array.of(0.3, -0.011, 0.1, 0);
  const stored = storeAdapter(2, added);
  expect(stored.scale).toBeCloseTo(0.3 / 127);
  const [x = 0, y = 0] = openAdapter(stored)(Float32Array.of(0, 1));
  expect(x / y).toBeCloseTo(-0.011, 2);
  const [u = 0, v = 0] = openAdapter(stored)(Float32Array.of(1, 0));
  expect(v / u).toBeCloseTo(0.1 / 1.3, 2);
});

test("nothing learnt is the identity", () => {
  expect(openAdapter(storeAdapter(2, new Float64Array(4)))(Float32Array.of(0.6, 0.8))).toEqual(Float32Array.of(0.6, 0.8));
});
