import { expect, test } from "vitest";
import type { ModelState } from "@/lib/ai/ports";
import { spotComebacks } from "./spot-comebacks";

const state = (found: ModelState["state"], since = 0): ModelState => ({ state: found, model: "m", since: new Date(since) });
const views = (embedding: ModelState, server: ModelState, lastCall: ModelState, turns = state("unknown")) => ({ embedding, server, lastCall, turns });

test("the first look finds all that can be used, the next nothing more", () => {
  const spot = spotComebacks();
  const ready = views(state("ready"), state("ready"), state("unknown"));
  expect(spot(ready)).toEqual(["embedding", "llm"]);
  expect(spot(ready)).toEqual([]);
});

test("what was down and is ready is back, each time", () => {
  const spot = spotComebacks();
  const gone = views(state("unknown"), state("down"), state("unknown"));
  expect(spot(gone)).toEqual([]);
  expect(spot(views(state("unknown"), state("ready", 1), state("unknown")))).toEqual(["llm"]);
  expect(spot(gone)).toEqual([]);
  expect(spot(views(state("ready", 2), state("ready", 3), state("unknown")))).toEqual(["embedding", "llm"]);
});

test("a language model whose server was there all along is back when a call succeeds, and is told once when both say so", () => {
  const spot = spotComebacks();
  expect(spot(views(state("ready"), state("ready"), state("down")))).toEqual(["embedding", "llm"]);
  expect(spot(views(state("ready"), state("ready"), state("ready", 5)))).toEqual(["llm"]);
  expect(spot(views(state("ready"), state("ready", 6), state("ready", 7)))).toEqual(["llm"]);
});

test("one that was down in between two looks is back all the same", () => {
  const spot = spotComebacks();
  spot(views(state("ready", 1), state("unknown"), state("unknown")));
  expect(spot(views(state("ready", 2), state("unknown"), state("unknown")))).toEqual(["embedding"]);
});

test("a language model that had no time for some is back once it has", () => {
  const spot = spotComebacks();
  const busy = (turns: ModelState) => views(state("ready"), state("ready"), state("ready"), turns);
  expect(spot(busy(state("down", 1)))).toEqual(["embedding", "llm"]);
  expect(spot(busy(state("down", 1)))).toEqual([]);
  expect(spot(busy(state("ready", 2)))).toEqual(["llm"]);
});
