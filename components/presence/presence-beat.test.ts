import { beforeEach, expect, test, vi } from "vitest";
import { PresenceBeat } from "./presence-beat";

let tab: EventTarget & { hidden: boolean };
let page: EventTarget;
let told: string[];
let heard: unknown[];
let beat: PresenceBeat;
/** What an answer waits for. */
let gate: Promise<void> | undefined;
let isAway = false;

beforeEach(() => {
  vi.useFakeTimers();
  tab = Object.assign(new EventTarget(), { hidden: false });
  page = new EventTarget();
  [told, heard, gate, isAway] = [[], [], undefined, false];
  vi.stubGlobal("document", tab);
  vi.stubGlobal("window", page);
  vi.stubGlobal("fetch", async (address: string, { method, body, keepalive }: RequestInit) => {
    const { state } = JSON.parse(String(body)) as { state: string };
    told.push(`${state}${keepalive ? " kept alive" : ""}`);
    expect([address, method]).toEqual(["/api/tickets/7/presence", "PUT"]);
    await gate;
    if (isAway) throw new TypeError("fetch failed");
    return Response.json({ people: [], told: told.length });
  });
  beat = new PresenceBeat("/api/tickets/7/presence", (answer) => heard.push(answer));
  return () => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

function turnTab(hidden: boolean) {
  tab.hidden = hidden;
  tab.dispatchEvent(new Event("visibilitychange"));
}

test("it is told at once and every 20 s, and each answer is heard", async () => {
  beat.start();
  await settle(60_000);
  expect([told, heard.length]).toEqual([["looking", "looking", "looking", "looking"], 4]);
});

test("typing is told with the first key, and its end 6 s after the last", async () => {
  beat.start();
  await settle();
  for (let keys = 0; keys < 5; keys++) {
    beat.noteTyping();
    await settle(1_000);
  }
  expect(told).toEqual(["looking", "typing"]);
  await settle(5_000);
  expect(told).toEqual(["looking", "typing", "looking"]);
});

test("who types on is told to be typing with each beat", async () => {
  beat.start();
  for (let seconds = 0; seconds < 21; seconds++) {
    beat.noteTyping();
    await settle(1_000);
  }
  expect(told).toEqual(["looking", "typing", "typing"]);
});

test("a hidden tab is gone, and there again when it is shown", async () => {
  beat.start();
  await settle();
  turnTab(true);
  await settle(60_000);
  expect(told).toEqual(["looking", "gone kept alive"]);
  turnTab(false);
  await settle();
  expect([told.at(-1), heard.length]).toEqual(["looking", 2]);
});

test("a tab that begins hidden tells nothing until it is shown", async () => {
  tab.hidden = true;
  beat.start();
  await settle(60_000);
  expect(told).toEqual([]);
  turnTab(false);
  expect(told).toEqual(["looking"]);
});

test("a page that goes says so though it waits for an answer", async () => {
  gate = new Promise(() => {});
  beat.start();
  page.dispatchEvent(new Event("pagehide"));
  expect(told).toEqual(["looking", "gone kept alive"]);
});

test("a page that comes back from the browser's memory is there again", async () => {
  beat.start();
  await settle();
  page.dispatchEvent(new Event("pagehide"));
  page.dispatchEvent(new Event("pageshow"));
  await settle();
  expect(told).toEqual(["looking", "gone kept alive", "looking"]);
});

test("one telling waits for the other, and what has become so meanwhile is told last", async () => {
  const pass = Promise.withResolvers<void>();
  gate = pass.promise;
  const stop = beat.start();
  beat.noteTyping();
  stop();
  const again = beat.start();
  again();
  expect(told).toEqual(["looking"]);
  pass.resolve();
  await settle();
  expect([told, heard, vi.getTimerCount()]).toEqual([["looking", "gone kept alive"], [], 0]);
});

test("who is gone types nothing", async () => {
  beat.start()();
  await settle();
  beat.noteTyping();
  await settle(60_000);
  expect(told).toEqual(["looking", "gone kept alive"]);
});

test("who cannot be reached tells nothing of others", async () => {
  beat.start();
  isAway = true;
  await settle(20_000);
  expect(heard.at(-1)).toBeUndefined();
  isAway = false;
  await settle(20_000);
  expect(heard.at(-1)).toEqual({ people: [], told: 3 });
});

test("who is told to be gone, as another tab of theirs has left, is there again at once", async () => {
  beat.start();
  await settle();
  beat.correct([{ employeeId: "E-8" }], "E-7");
  await settle();
  expect(told).toEqual(["looking", "looking"]);
});

test("nothing is corrected that is so: oneself is among those told, or the tab is hidden", async () => {
  beat.start();
  await settle();
  beat.correct([{ employeeId: "E-7" }], "E-7");
  turnTab(true);
  await settle();
  beat.correct([], "E-7");
  await settle();
  expect(told).toEqual(["looking", "gone kept alive"]);
});
