import type { PgBoss, WipData } from "pg-boss";
import type { TakingState } from "@/lib/health/schema";
import type { JobDefinition } from "@/lib/jobs/define-job";

/** Whether this worker takes jobs, and since when; `queues` names those that nobody here takes from any more. */
export interface Taking {
  state: TakingState;
  since: Date;
  queues: string[];
}

export interface TakingWatch {
  taking(): Taking;
  /** It takes jobs from now on. */
  begin(boss: Pick<PgBoss, "getWipData">): void;
  /** It takes no more. */
  drain(): void;
}

/** An idle taker asks every second. */
const IDLE_LIMIT_MS = 30_000;
/** After a job's own limit: the queue gives it to somebody else then. */
const BUSY_GRACE_MS = 30_000;

type Taker = Pick<WipData, "name" | "state" | "count" | "createdOn" | "lastFetchedOn" | "lastJobStartedOn">;

function isStuck({ count, state, createdOn, lastFetchedOn, lastJobStartedOn }: Taker, expireInSeconds: number, now: number): boolean {
  if (state === "stopped") return true;
  if (count > 0) return now - (lastJobStartedOn ?? createdOn) > expireInSeconds * 1000 + BUSY_GRACE_MS;
  return now - (lastFetchedOn ?? createdOn) > IDLE_LIMIT_MS;
}

/** The queues of which no taker is left that works: they stopped, ask no more, or hang in a job beyond its time. */
export function stuckQueues(takers: readonly Taker[], jobs: readonly JobDefinition[], now: number): string[] {
  const isTaken = ({ name, expireInSeconds }: JobDefinition) => takers.some((taker) => taker.name === name && !isStuck(taker, expireInSeconds, now));
  return jobs.filter((job) => !isTaken(job)).map(({ name }) => name);
}

/** Watches the loops that take jobs; one that died would leave a process that looks well and does nothing. */
export function watchTaking(jobs: readonly JobDefinition[], now: () => Date): TakingWatch {
  let last: Taking = { state: "starting", since: now(), queues: [] };
  let boss: Pick<PgBoss, "getWipData"> | undefined;
  const turn = (state: TakingState, queues: string[] = []): Taking => {
    last = { state, queues, since: state === last.state ? last.since : now() };
    return last;
  };
  return {
    taking: () => {
      if (!boss || last.state === "draining") return last;
      const queues = stuckQueues(boss.getWipData(), jobs, now().getTime());
      return turn(queues.length > 0 ? "stalled" : "taking", queues);
    },
    begin: (started) => {
      boss = started;
      turn("taking");
    },
    drain: () => void turn("draining"),
  };
}
