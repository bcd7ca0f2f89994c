import { expect, it } from "vitest";
import { soakFuzz } from "./fuzz";

it("every operation answers whatever it is sent as the OpenAPI document says", { timeout: 180_000 }, async () => {
  const { faults, requests, by_status } = await soakFuzz({ requests: 450, seed: 20_261_125 });
  expect(faults).toEqual([]);
  expect(requests).toBeGreaterThanOrEqual(450);
  expect(Object.keys(by_status)).toEqual(expect.arrayContaining(["200", "201", "204", "400", "401", "403", "404", "415", "422"]));
});
