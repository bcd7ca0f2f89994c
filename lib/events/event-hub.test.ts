import { beforeEach, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/core/ctx";
import { metrics } from "@/lib/core/metrics";
import { EventDesk } from "@/tests/support/event-desk";
import { type Listener, TICK_MS } from "./event-hub";
import type { PassingEvent } from "./schema";

const someone: Actor = { type: "person", id: "E-1", role: "it_staff" };
const listener = (actor: Actor = someone) => ({ actor, wake: vi.fn(), tell: vi.fn(), beat: vi.fn(), end: vi.fn() }) satisfies Listener;

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test("however many listen, a notification is one reading, and all are woken", async () => {
  const desk = new EventDesk();
  await desk.hub.catchUp();
  const listeners = Array.from({ length: 50 }, (_, at) => listener({ ...someone, id: `E-${at}` }));
  for (const one of listeners) desk.hub.add(one);
  await vi.advanceTimersByTimeAsync(400);
  const before = desk.readings.length;
  desk.happen(3);
  desk.notify();
  await settle();
  expect(desk.readings.slice(before)).toEqual(["0"]);
  for (const one of listeners) expect(one.wake).toHaveBeenCalledTimes(1);
  expect([desk.hub.ring.newest, desk.signals.size]).toEqual(["3", 1]);
});

test("many notifications at once are two readings, and a page that is full is followed by the next", async () => {
  const desk = new EventDesk({ ringSize: 5_000 });
  desk.hub.add(listener());
  await vi.advanceTimersByTimeAsync(400);
  desk.readings = [];
  desk.happen(1_203);
  for (let count = 0; count < 20; count++) desk.notify();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(desk.readings).toEqual(["0", "500", "1000", "1203"]);
});

test("an event whose notification was lost is read at the next tick", async () => {
  const desk = new EventDesk();
  const one = listener();
  desk.hub.add(one);
  await vi.advanceTimersByTimeAsync(400);
  desk.happen(1);
  await vi.advanceTimersByTimeAsync(TICK_MS);
  expect([desk.hub.ring.newest, one.wake.mock.calls.length]).toEqual(["1", 1]);
});

test("a database that is away is asked again, and nothing of meanwhile is left out", async () => {
  const desk = new EventDesk();
  const one = listener();
  desk.hub.add(one);
  await vi.advanceTimersByTimeAsync(400);
  desk.database = () => Promise.reject(new Error("the database is away"));
  desk.happen(2);
  desk.notify();
  await vi.advanceTimersByTimeAsync(3 * TICK_MS);
  await expect(desk.hub.catchUp()).rejects.toThrow("away");
  expect([one.wake.mock.calls.length, one.end.mock.calls.length]).toEqual([0, 0]);
  desk.database = () => Promise.resolve();
  await vi.advanceTimersByTimeAsync(TICK_MS);
  expect([desk.hub.ring.newest, one.wake.mock.calls.length]).toEqual(["2", 1]);
});

test("every tick gives a sign of life, and ends whose right has ended", async () => {
  const desk = new EventDesk();
  const [stays, leaves] = [listener(), listener()];
  for (const one of [stays, leaves]) desk.hub.add(one);
  desk.ended = [leaves];
  await vi.advanceTimersByTimeAsync(TICK_MS - 1);
  expect(stays.beat).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect([stays.beat, leaves.end, stays.end].map((call) => call.mock.calls.length)).toEqual([1, 1, 0]);
});

test("a check that fails ends nobody", async () => {
  const desk = new EventDesk();
  const one = listener();
  desk.hub.add(one);
  vi.spyOn(desk.ended, "includes").mockImplementation(() => {
    throw new TypeError("the database is away");
  });
  await vi.advanceTimersByTimeAsync(2 * TICK_MS);
  expect([one.end.mock.calls.length, one.beat.mock.calls.length]).toEqual([0, 2]);
});

test("with nobody left nothing is asked, and who comes after more than the ring holds begins with its newest", async () => {
  const desk = new EventDesk({ ringSize: 10 });
  const one = listener();
  desk.hub.add(one);
  await vi.advanceTimersByTimeAsync(400);
  desk.hub.remove(one);
  expect([vi.getTimerCount(), desk.signals.size, desk.passingSignals.size]).toEqual([0, 0, 0]);
  desk.happen(1_000);
  desk.readings = [];
  expect(await desk.hub.catchUp()).toBe("1000");
  expect([desk.readings, desk.hub.ring.start]).toEqual([["990"], "990"]);
});

test("streams are counted, and one person or key has no more than its share", async () => {
  const desk = new EventDesk({ streamsEach: 2 });
  const [first, second] = [listener(), listener()];
  desk.hub.add(first);
  desk.hub.add(second);
  expect(() => desk.hub.add(listener())).toThrow(expect.objectContaining({ code: "rate_limited", values: { maximum: 2 } }));
  desk.hub.add(listener({ type: "api_key", id: "E-1", scopes: [] }));
  const open = async () => (await metrics().eventsClients.get()).values[0]?.value;
  expect(await open()).toBe(3);
  desk.hub.remove(first);
  desk.hub.remove(first);
  expect(await open()).toBe(2);
  desk.hub.add(listener());
  expect(await open()).toBe(3);
});

const grown = (ticketId: string): PassingEvent => ({ type: "analysis.partial", ticketId, employeeId: "E-1", payload: {}, audience: null });

test("what passes is read once and told to all who listen then; it is no event of the ring, and wakes nobody for one", async () => {
  const desk = new EventDesk();
  const [stays, leaves, comes] = [listener(), listener(), listener()];
  for (const one of [stays, leaves]) desk.hub.add(one);
  await vi.advanceTimersByTimeAsync(400);
  desk.passing = [grown("7"), grown("8")];
  expect(desk.passingSignals.size).toBe(1);
  for (const signal of desk.passingSignals) for (const id of ["1", "2", "1"]) signal(id);
  await settle();
  desk.hub.remove(leaves);
  desk.hub.add(comes);
  await vi.advanceTimersByTimeAsync(250);
  expect([stays, leaves, comes].map(({ tell }) => tell.mock.calls.map(([event]) => event.ticketId))).toEqual([["7", "8", "7", "8"], ["7", "8"], ["7", "8"]]);
  expect([stays.wake.mock.calls.length, desk.hub.ring.newest]).toEqual([0, "0"]);
});

test("a reading of what passes that fails ends nobody", async () => {
  const desk = new EventDesk();
  const one = listener();
  desk.hub.add(one);
  vi.spyOn(desk, "passing", "get").mockImplementation(() => {
    throw new TypeError("the database is away");
  });
  for (const signal of desk.passingSignals) signal("1");
  await vi.advanceTimersByTimeAsync(400);
  expect([one.tell.mock.calls.length, one.end.mock.calls.length]).toEqual([0, 0]);
});
