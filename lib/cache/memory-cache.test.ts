import { expect, test } from "vitest";
import { memoryCache } from "./memory-cache";

test("keeps a value for its seconds", async () => {
  let now = 0;
  const cache = memoryCache({ now: () => now });
  await cache.set("a", "1", 10);
  now = 9_999;
  expect(await cache.get("a")).toBe("1");
  now = 10_000;
  expect(await cache.get("a")).toBeUndefined();
  expect(await cache.get("b")).toBeUndefined();
});

test("the entry that was kept longest makes room, and one that is kept again is new", async () => {
  const cache = memoryCache({ entries: 2 });
  await cache.set("a", "1", 10);
  await cache.set("b", "1", 10);
  await cache.set("a", "2", 10);
  await cache.set("c", "1", 10);
  expect(await Promise.all(["a", "b", "c"].map((key) => cache.get(key)))).toEqual(["2", undefined, "1"]);
});
