import { expect, test } from "vitest";
import { analyzeTicketJob } from "@/lib/jobs/analyze-ticket";
import { embedTicketJob } from "@/lib/jobs/embed-ticket";
import { stuckQueues, watchTaking } from "./watch-taking";

const NOW = 10_000_000;
const JOBS = [analyzeTicketJob, embedTicketJob];

const taker = (name: string, over: Partial<Parameters<typeof stuckQueues>[0][number]> = {}) => ({
  name,
  state: "active" as const,
  count: 0,
  createdOn: NOW - 1_000_000,
  lastFetchedOn: NOW - 1_000,
  lastJobStartedOn: null,
  ...over,
});
const embeds = taker("embed-ticket");

test.each([
  ["asked a second ago", [taker("analyze-ticket")], []],
  ["has not asked for a while and is idle", [taker("analyze-ticket", { lastFetchedOn: NOW - 31_000 })], ["analyze-ticket"]],
  ["never asked since it began", [taker("analyze-ticket", { lastFetchedOn: null })], ["analyze-ticket"]],
  ["has just begun", [taker("analyze-ticket", { lastFetchedOn: null, createdOn: NOW - 10 })], []],
  ["is busy with a long job", [taker("analyze-ticket", { count: 2, lastFetchedOn: NOW - 500_000, lastJobStartedOn: NOW - 500_000 })], []],
  ["hangs beyond its job's time", [taker("analyze-ticket", { count: 2, lastFetchedOn: NOW - 700_000, lastJobStartedOn: NOW - 700_000 })], ["analyze-ticket"]],
  ["stopped", [taker("analyze-ticket", { state: "stopped" as never })], ["analyze-ticket"]],
  ["is one of two, and the other goes on", [taker("analyze-ticket", { lastFetchedOn: null }), taker("analyze-ticket")], []],
  ["is not there", [], ["analyze-ticket"]],
])("a taker that %s", (_, takers, stuck) => {
  expect(stuckQueues([...takers, embeds], JOBS, NOW)).toEqual(stuck);
});

test("a worker starts, takes, stalls, takes again and drains, and says since when", () => {
  const clock = { at: NOW };
  const boss = { takers: [taker("analyze-ticket"), embeds] };
  const watch = watchTaking(JOBS, () => new Date(clock.at));
  expect(watch.taking()).toEqual({ state: "starting", since: new Date(NOW), queues: [] });
  clock.at += 5;
  watch.begin({ getWipData: () => boss.takers as never });
  clock.at += 28_000;
  expect(watch.taking()).toEqual({ state: "taking", since: new Date(NOW + 5), queues: [] });
  clock.at += 5_000;
  expect(watch.taking()).toEqual({ state: "stalled", since: new Date(clock.at), queues: ["analyze-ticket", "embed-ticket"] });
  boss.takers = boss.takers.map((one) => ({ ...one, lastFetchedOn: clock.at }));
  expect(watch.taking()).toMatchObject({ state: "taking", queues: [] });
  watch.drain();
  clock.at += 60_000;
  expect(watch.taking()).toEqual({ state: "draining", since: new Date(clock.at - 60_000), queues: [] });
});
