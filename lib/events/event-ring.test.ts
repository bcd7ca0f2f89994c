import { expect, test } from "vitest";
import { compareIds } from "./compare-ids";
import { EventRing } from "./event-ring";
import type { StoredEvent, TicketAudience } from "./schema";

const open: TicketAudience = { confidential: false, assignedTo: null, viewers: [] };

const event = (id: number, ticketId = "7", audience = open): StoredEvent => ({ id: String(id), type: "ticket.updated", ticketId, employeeId: "E-1", payload: {}, audience, createdAt: new Date(0) });

function ringOf(size: number, ...ids: number[]): EventRing {
  const ring = new EventRing(size);
  ring.add(ids.map((id) => event(id)));
  return ring;
}

const idsFrom = (ring: EventRing, place: number | undefined, count = 100) => ring.from(place ?? Number.NaN, count)?.map(({ id }) => Number(id));

test("ids are ordered as numbers, beyond what JavaScript's hold too", () => {
  expect(["10", "9", "9007199254740993", "9007199254740992", "0"].sort(compareIds)).toEqual(["0", "9", "10", "9007199254740992", "9007199254740993"]);
  expect(compareIds("12", "12")).toBe(0);
});

test("events are found after an id that is there, one that never was, and the newest", () => {
  const ring = ringOf(10, 2, 5, 9, 10);
  expect([0, 2, 3, 9, 10, 99].map((id) => idsFrom(ring, ring.placeAfter(String(id))))).toEqual([[2, 5, 9, 10], [5, 9, 10], [5, 9, 10], [10], [], []]);
  expect([ring.start, ring.newest]).toEqual(["0", "10"]);
});

test("the oldest make room, and a place stays the place of its event", () => {
  const ring = ringOf(3, 1, 2, 3);
  const place = ring.placeAfter("2");
  ring.add([event(4), event(5)]);
  expect(idsFrom(ring, place)).toEqual([3, 4, 5]);
  expect(idsFrom(ring, place, 2)).toEqual([3, 4]);
  expect([ring.placeAfter("1"), ring.start]).toEqual([undefined, "2"]);
  ring.add([event(6)]);
  expect(ring.from(place ?? 0, 1)).toBeUndefined();
});

test("more events than it holds at once leave the newest", () => {
  const ring = ringOf(3, 1, 2, 3, 4, 5);
  expect([ring.start, ring.newest, idsFrom(ring, ring.placeAfter("2"))]).toEqual(["2", "5", [3, 4, 5]]);
});

test("after a leap nothing of before is here, and no place of before is good", () => {
  const ring = ringOf(10, 1, 2);
  const [place, end] = [ring.placeAfter("1"), ring.placeAfter("2")];
  ring.skipTo("2");
  expect(idsFrom(ring, place)).toEqual([2]);
  ring.skipTo("40");
  ring.add([event(41)]);
  expect([place, end].map((before) => ring.from(before ?? 0, 1))).toEqual([undefined, undefined]);
  expect([ring.placeAfter("2"), idsFrom(ring, ring.placeAfter("40"))]).toEqual([undefined, [41]]);
});

test("what is known of a ticket goes for its older events too, and for no other ticket's", () => {
  const ring = new EventRing(10);
  ring.add([event(1, "7"), event(2, "8")]);
  const secret = { ...open, confidential: true };
  ring.add([event(3, "7", secret)]);
  expect(ring.from(0, 10)?.map(({ audience }) => audience)).toEqual([secret, open, secret]);
});
