import { beforeEach, expect, test, vi } from "vitest";
import { SYSTEM } from "@/tests/support/actors";
import { EventDesk } from "@/tests/support/event-desk";
import { Follower } from "./follower";
import type { StoredEvent } from "./schema";

const settle = () => vi.advanceTimersByTimeAsync(400);

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

async function follow(desk: EventDesk, after: number, actor = SYSTEM as Follower["actor"]) {
  await Promise.all([desk.hub.catchUp(), settle()]);
  const backlog: string[] = [];
  const readBacklog = (after: string) => {
    backlog.push(after);
    return desk.read(after);
  };
  return { follower: new Follower(desk.hub, { actor, after: String(after), readBacklog }), backlog };
}

/** All that comes without waiting for more. */
async function heardBy(follower: Follower): Promise<number[]> {
  const heard: StoredEvent[] = [];
  let isWaiting = false;
  while (!isWaiting) {
    const next = follower.next();
    isWaiting = (await Promise.race([next, settle().then(() => "nothing")])) === "nothing";
    // A sign of life ends the waiting, so that no call is left open.
    if (isWaiting) follower.beat();
    heard.push(...((await next) ?? []));
  }
  return heard.map(({ id }) => Number(id));
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

test("who resumes within the ring is served from memory", async () => {
  const desk = new EventDesk();
  desk.happen(250);
  const { follower, backlog } = await follow(desk, 40);
  expect(await heardBy(follower)).toEqual(range(41, 250));
  expect(backlog).toEqual([]);
});

test("who comes from further back reads the backlog page by page and joins without a gap or a double", async () => {
  const desk = new EventDesk({ ringSize: 300 });
  desk.happen(1_400);
  const { follower, backlog } = await follow(desk, 10);
  await settle();
  // More happens than the hub has read when the backlog's last page is taken.
  desk.happen(50);
  expect(await heardBy(follower)).toEqual(range(11, 1_450));
  expect(backlog).toEqual(["10", "510", "1010"]);
  desk.happen(3);
  desk.notify();
  expect(await heardBy(follower)).toEqual(range(1_451, 1_453));
});

test("a backlog of events that are gone from the database leads into the ring", async () => {
  const desk = new EventDesk({ ringSize: 5 });
  desk.happen(20);
  await desk.hub.catchUp();
  const readBacklog = () => Promise.resolve({ heard: [], last: undefined, isFull: false });
  const follower = new Follower(desk.hub, { actor: SYSTEM, after: "3", readBacklog });
  expect(await heardBy(follower)).toEqual(range(16, 20));
});

test("only what the actor may hear comes, and the rest is passed over", async () => {
  const desk = new EventDesk();
  desk.happen(150, { employeeId: "E-2" });
  desk.happen(2, { employeeId: "E-1" });
  const { follower } = await follow(desk, 0, { type: "person", id: "E-1", role: "employee" });
  expect(await heardBy(follower)).toEqual([151, 152]);
});

test("who takes events too slowly for the ring is ended, whether it asks again or not", async () => {
  const desk = new EventDesk({ ringSize: 200 });
  desk.happen(150);
  const [asks, stalls] = [await follow(desk, 0), await follow(desk, 0)].map(({ follower }) => follower);
  expect((await asks?.next())?.length).toBe(100);
  expect((await stalls?.next())?.length).toBe(100);
  await settle();
  desk.happen(400);
  desk.notify();
  await settle();
  expect([await asks?.next(), desk.signals.size]).toEqual([undefined, 0]);
});

test("an end is told to who waits, and leaves nothing behind", async () => {
  const desk = new EventDesk();
  const { follower } = await follow(desk, 0);
  const waiting = follower.next();
  await settle();
  follower.end();
  follower.end();
  expect([await waiting, await follower.next(), desk.signals.size, vi.getTimerCount()]).toEqual([undefined, undefined, 0, 0]);
});

test("an end while a backlog is read lets the page go", async () => {
  const desk = new EventDesk({ ringSize: 5 });
  desk.happen(20);
  const { follower } = await follow(desk, 0);
  const page = Promise.withResolvers<void>();
  desk.database = () => page.promise;
  const waiting = follower.next();
  follower.end();
  page.resolve();
  expect(await waiting).toBeUndefined();
});

test("a sign of life is an empty page, once a beat", async () => {
  const desk = new EventDesk();
  const { follower } = await follow(desk, 0);
  follower.beat();
  follower.beat();
  expect(await follower.next()).toEqual([]);
  const waiting = follower.next();
  desk.happen(1);
  desk.notify();
  await settle();
  expect((await waiting)?.map(({ id }) => id)).toEqual(["1"]);
});
