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

test("values that are long together make room as well, one that is too long by itself is not kept, and what is over takes none", async () => {
  let now = 0;
  const cache = memoryCache({ characters: 10, now: () => now });
  const kept = async () => (await Promise.all(["a", "b", "c"].map((key) => cache.get(key)))).map((value) => value?.length);
  await cache.set("a", "12345", 10);
  await cache.set("a", "1234", 10);
  await cache.set("b", "123456", 20);
  expect(await kept()).toEqual([4, 6, undefined]);
  await cache.set("c", "12345678901", 10);
  expect(await kept()).toEqual([undefined, undefined, undefined]);
  await cache.set("a", "12345", 10);
  await cache.set("b", "12345", 20);
  now = 10_000;
  await cache.set("c", "12345", 10);
  expect(await kept()).toEqual([undefined, 5, 5]);
});

test("the entry that was kept longest makes room, and one that is kept again is new", async () => {
  const cache = memoryCache({ entries: 2 });
  await cache.set("a", "1", 10);
  await cache.set("b", "1", 10);
  await cache.set("a", "2", 10);
  await cache.set("c", "1", 10);
  expect(await Promise.all(["a", "b", "c"].map((key) => cache.get(key)))).toEqual(["2", undefined, "1"]);
});
