import { beforeEach, expect, test, vi } from "vitest";
import { SYSTEM } from "@/tests/support/actors";
import { EventDesk } from "@/tests/support/event-desk";
import { Follower } from "./follower";
import type { HeardEvent, PassingEvent } from "./schema";

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

const idOf = (event: HeardEvent) => ("id" in event ? event.id : "");

/** All that comes without waiting for more. */
async function heardBy(follower: Follower): Promise<number[]> {
  const heard: HeardEvent[] = [];
  let isWaiting = false;
  while (!isWaiting) {
    const next = follower.next();
    isWaiting = (await Promise.race([next, settle().then(() => "nothing")])) === "nothing";
    // A sign of life ends the waiting, so that no call is left open.
    if (isWaiting) follower.beat();
    heard.push(...((await next) ?? []));
  }
  return heard.map((event) => Number(idOf(event)));
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
  expect((await waiting)?.map(idOf)).toEqual(["1"]);
});

const open = { confidential: false, assignedTo: null, viewers: [] };
const grown = (ticketId: string, state: number, given: Partial<PassingEvent> = {}): PassingEvent => ({ type: "analysis.partial", ticketId, employeeId: "E-1", payload: { state }, audience: open, ...given });

test("what passes comes to who waits, and is not kept for later", async () => {
  const desk = new EventDesk();
  const { follower } = await follow(desk, 0);
  const waiting = follower.next();
  await settle();
  follower.tell(grown("7", 1));
  expect(await waiting).toEqual([grown("7", 1)]);
  expect(await heardBy(follower)).toEqual([]);
});

test("of what has passed meanwhile the newest of each ticket comes, before what has happened since", async () => {
  const desk = new EventDesk();
  desk.happen(2);
  const { follower } = await follow(desk, 0);
  for (const [ticketId, state] of [["7", 1], ["8", 1], ["7", 2], ["8", 2], ["7", 3]] as const) follower.tell(grown(ticketId, state));
  const heard = await follower.next();
  expect(heard?.map((event) => [idOf(event), event.ticketId, event.payload.state])).toEqual([["", "7", 3], ["", "8", 2], ["1", "7", undefined], ["2", "7", undefined]]);
  expect(await heardBy(follower)).toEqual([]);
});

test("of a ticket, what passes of one kind takes no other's place", async () => {
  const { follower } = await follow(new EventDesk(), 0);
  for (const [type, state] of [["analysis.partial", 1], ["ticket.presence", 1], ["ticket.presence", 2]] as const) follower.tell(grown("7", state, { type }));
  expect((await follower.next())?.map(({ type, payload }) => [type, payload.state])).toEqual([["analysis.partial", 1], ["ticket.presence", 2]]);
});

test("it moves nobody's place among the events", async () => {
  const desk = new EventDesk({ ringSize: 300 });
  desk.happen(1_000);
  const { follower } = await follow(desk, 10);
  const ids: number[] = [];
  for (let page = 0; page < 30 && ids.at(-1) !== 1_000; page++) {
    follower.tell(grown("7", page));
    ids.push(...((await follower.next()) ?? []).map(idOf).filter(Boolean).map(Number));
  }
  expect(ids).toEqual(range(11, 1_000));
});

const secret = { confidential: true, assignedTo: "E-3", viewers: ["E-4"] };
const staff = (id: string) => ({ type: "person", id, role: "it_staff" }) as const;

test.each<[string, Follower["actor"], PassingEvent["audience"], boolean]>([
  ["the requester", { type: "person", id: "E-1", role: "employee" }, open, false],
  ["another employee", { type: "person", id: "E-2", role: "employee" }, open, false],
  ["staff", staff("E-2"), open, true],
  ["staff, of a confidential ticket", staff("E-2"), secret, false],
  ["its assignee", staff("E-3"), secret, true],
  ["who is named on it", staff("E-4"), secret, true],
  ["who handles confidential tickets", { ...staff("E-2"), handlesConfidential: true }, secret, true],
  ["staff, of a ticket that is not there", staff("E-2"), null, false],
  ["a key that reads analyses", { type: "api_key", id: "1", scopes: ["events:read", "tickets:read"] }, open, true],
  ["a key that reads events alone", { type: "api_key", id: "1", scopes: ["events:read"] }, open, false],
])("what a model writes is heard by %s: %j", async (_, actor, audience, isHeard) => {
  const desk = new EventDesk();
  const { follower } = await follow(desk, 0, actor);
  follower.tell(grown("7", 1, { audience }));
  follower.beat();
  expect(await follower.next()).toEqual(isHeard ? [grown("7", 1, { audience })] : []);
});

test("who has ended is told nothing more", async () => {
  const desk = new EventDesk();
  const { follower } = await follow(desk, 0);
  follower.end();
  follower.tell(grown("7", 1));
  expect([await follower.next(), desk.signals.size, desk.passingSignals.size, vi.getTimerCount()]).toEqual([undefined, 0, 0, 0]);
});
