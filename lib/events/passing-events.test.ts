import { beforeEach, expect, test, vi } from "vitest";
import { PassingEvents } from "./passing-events";
import type { PassingEvent } from "./schema";

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const audience = { confidential: false, assignedTo: null, viewers: [] };
const event = (id: string): PassingEvent => ({ type: "analysis.partial", ticketId: id, employeeId: "E-1", payload: { analysisId: id }, audience });

function watch(read = (ids: string[]) => Promise.resolve(ids.map(event))) {
  const readings: string[][] = [];
  const told: string[] = [];
  const passing = new PassingEvents(
    (ids) => {
      readings.push(ids);
      return read(ids);
    },
    ({ ticketId }) => void told.push(ticketId),
  );
  return { passing, readings, told };
}

test("what grows is read at once and told", async () => {
  const { passing, readings, told } = watch();
  passing.note("1");
  await vi.advanceTimersByTimeAsync(0);
  expect([readings, told]).toEqual([[["1"]], ["1"]]);
});

test("what grows on meanwhile is read together a quarter of a second later, each once", async () => {
  const { passing, readings, told } = watch();
  for (const id of ["1", "2", "3", "2", "3", "2"]) passing.note(id);
  await vi.advanceTimersByTimeAsync(249);
  expect(readings).toEqual([["1"]]);
  await vi.advanceTimersByTimeAsync(1);
  expect([readings, told]).toEqual([[["1"], ["2", "3"]], ["1", "2", "3"]]);
});

test("however fast it grows, it is told four times a second at most, and its last state last", async () => {
  let state = 0;
  const states: number[] = [];
  const passing = new PassingEvents(() => Promise.resolve([{ ...event("1"), payload: { state } }]), ({ payload }) => void states.push(Number(payload.state)));
  for (state = 1; state < 200; state++) {
    passing.note("1");
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.advanceTimersByTimeAsync(1_000);
  expect([states.length, states.at(-1)]).toEqual([9, 200]);
});

test("a slow database is asked one thing at a time", async () => {
  const reading = Promise.withResolvers<PassingEvent[]>();
  const { passing, readings } = watch(() => reading.promise);
  for (const id of ["1", "2", "3"]) {
    passing.note(id);
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(readings).toEqual([["1"]]);
  reading.resolve([]);
  await vi.advanceTimersByTimeAsync(250);
  expect(readings).toEqual([["1"], ["2", "3"]]);
});

test("a reading that fails is nobody's error, and the next one goes on", async () => {
  let isAway = true;
  const { passing, told } = watch((ids) => (isAway ? Promise.reject(new Error("the database is away")) : Promise.resolve(ids.map(event))));
  passing.note("1");
  await vi.advanceTimersByTimeAsync(250);
  isAway = false;
  passing.note("2");
  await vi.advanceTimersByTimeAsync(250);
  expect(told).toEqual(["2"]);
});

test("what is not there any more is not told", async () => {
  const { passing, told } = watch(() => Promise.resolve([]));
  passing.note("1");
  await vi.advanceTimersByTimeAsync(1_000);
  expect([told, vi.getTimerCount()]).toEqual([[], 0]);
});
