import { setTimeout as later } from "node:timers/promises";
import { atRate } from "@/tests/support/load/at-rate";
import { keepFollowing } from "@/tests/support/load/event-follower";
import { watchAlerts } from "./outages-alerts";
import { analysisRecoveries, checkOutages, type OutagesCheck } from "./outages-check";
import { openOutagesDesk, type OutagesDesk, type Victim, VICTIMS } from "./outages-desk";
import { type Acknowledged, doOne, type OutagesLoad, type Success } from "./outages-load";

export interface OutagesOptions {
  /** Whichever comes last: so long, and each victim killed so often. */
  seconds: number;
  rounds: number;
  perSecond: number;
  /** From one kill to the next, where the desk is back by then. */
  everySeconds: number;
  /** Whether Prometheus watches, and the first of each outages lasts long enough to be seen by it. */
  isWatched: boolean;
  onProgress?: (done: number, total: number) => void;
}

export interface OutagesFigures extends OutagesCheck {
  seconds: number;
  kills: Record<Victim, number>;
  requests: number;
  retried: number;
  refused: Record<string, number>;
  acknowledged: Record<Acknowledged["kind"], number>;
  /** From the kill to the first success of a request that was sent after it; of the worker, to the first analysis: the longest. */
  recovery_seconds: Record<Victim, number>;
  /** Processes that ended without having been killed. */
  crashes: number;
  /** Empty where nobody watched. */
  alerts: Record<string, { fired: boolean; resolved: boolean }>;
  last_words: string[][];
  events_missed: number;
  events_doubled: number;
}

interface Kill {
  victim: Victim;
  at: number;
}

/** Before the first kill. */
const CALM_MS = 4_000;
const AT_ONCE = 100;
/** Prometheus looks each second. */
const LONG_MS = 10_000;

/** Kills one after another, in whole rounds, until there were enough and the time is over. */
async function killInTurn({ outage }: OutagesDesk, { seconds, rounds, everySeconds, isWatched, onProgress }: OutagesOptions): Promise<Kill[]> {
  const startedAt = performance.now();
  const kills: Kill[] = [];
  await later(CALM_MS);
  for (let round = 0; round < rounds || performance.now() - startedAt < seconds * 1000; round++) {
    for (const victim of VICTIMS) {
      const next = later(everySeconds * 1000);
      kills.push({ victim, at: Date.now() });
      await outage[victim](isWatched && round === 0 ? LONG_MS : undefined);
      onProgress?.(Math.min(seconds, (performance.now() - startedAt) / 1000), seconds);
      await next;
    }
  }
  return kills;
}

const firstAfter = (successes: readonly Success[], at: number, isWrite: boolean): number =>
  Math.min(...successes.filter((one) => one.isWrite === isWrite && one.sentAt >= at).map((one) => one.at - at)) / 1000;

async function recoveries({ databaseUrl }: OutagesDesk, kills: readonly Kill[], { successes }: OutagesLoad): Promise<Record<Victim, number>> {
  const of = (victim: Victim) => kills.filter((kill) => kill.victim === victim).map(({ at }) => at);
  const answered = (victim: Victim) => of(victim).map((at) => Math.max(firstAfter(successes, at, true), firstAfter(successes, at, false)));
  const longest = (seconds: readonly number[]) => Math.round(Math.max(0, ...seconds) * 10) / 10;
  return { redis: longest(answered("redis")), web: longest(answered("web")), database: longest(answered("database")), worker: longest(await analysisRecoveries(databaseUrl, of("worker"))) };
}

/** kill -9 of Redis, worker, web and database in turn while people work: nothing that was confirmed is lost, and the desk comes back by itself. */
export async function soakOutages(options: OutagesOptions): Promise<OutagesFigures> {
  const desk = await openOutagesDesk();
  const load: OutagesLoad = { acknowledged: [], successes: [], retried: 0, refused: {} };
  const caller = { url: desk.webUrl, headers: desk.headers, people: desk.people };
  const unresolved: Acknowledged[] = [];
  const follower = keepFollowing({ next: () => desk.webUrl, headers: desk.headers });
  const watch = options.isWatched ? await watchAlerts(desk) : undefined;
  try {
    await follower.following;
    const startedAt = performance.now();
    let isOver = false;
    const killing = killInTurn(desk, options).finally(() => (isOver = true));
    const requests = await atRate({ perSecond: options.perSecond, goesOn: () => !isOver, atOnce: AT_ONCE }, (index) => doOne(caller, index, load, unresolved));
    const kills = await killing;
    const check = await checkOutages(desk.databaseUrl, load.acknowledged);
    const count = (kind: Acknowledged["kind"]) => load.acknowledged.filter((one) => one.kind === kind).length;
    const killsOf = (victim: Victim) => kills.filter((kill) => kill.victim === victim).length;
    const { web, worker } = desk.processes;
    return {
      seconds: Math.round((performance.now() - startedAt) / 1000),
      kills: { redis: killsOf("redis"), worker: killsOf("worker"), web: killsOf("web"), database: killsOf("database") },
      requests,
      retried: load.retried,
      refused: load.refused,
      acknowledged: { ticket: count("ticket"), comment: count("comment"), resolution: count("resolution") },
      ...check,
      recovery_seconds: await recoveries(desk, kills, load),
      alerts: (await watch?.seen(kills)) ?? {},
      crashes: web.crashes() + worker.crashes(),
      last_words: [...web.lastWords, ...worker.lastWords],
      events_missed: load.acknowledged.filter(({ kind, id }) => kind === "ticket" && !follower.created.has(id)).length,
      events_doubled: [...follower.heard.values()].filter((times) => times > 1).length,
    };
  } finally {
    follower.close();
    await watch?.close();
    await desk.close();
  }
}
