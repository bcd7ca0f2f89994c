import { metrics } from "@/lib/core/metrics";
import type { DeskFigures } from "./recent-figures";

/** What a process knows of what it needs. */
export interface KnownHealth {
  /** By its name: there or not; what is not known is left out. */
  dependencies: Readonly<Record<string, boolean>>;
  /** In the worker alone. */
  isBreakerOpen?: boolean | undefined;
}

function setFigures(figures: DeskFigures | undefined): void {
  const { ticketsOpen, queueJobs, queueOldestJobAge, analysesWaiting, embeddingDocuments } = metrics();
  for (const gauge of [ticketsOpen, queueJobs, queueOldestJobAge, embeddingDocuments]) gauge.reset();
  analysesWaiting.remove();
  if (!figures) return;
  for (const { status, priority, count } of figures.tickets) ticketsOpen.set({ status, priority }, count);
  for (const { queue, jobs, oldestSeconds } of figures.queues) {
    for (const [state, count] of Object.entries(jobs)) queueJobs.set({ queue, state }, count);
    queueOldestJobAge.set({ queue }, oldestSeconds);
  }
  analysesWaiting.set(figures.tickets.reduce((sum, { unanalysed }) => sum + unanalysed, 0));
  const { done, total } = figures.documents;
  embeddingDocuments.set({ state: "done" }, done);
  embeddingDocuments.set({ state: "missing" }, total - done);
}

function setHealth({ dependencies, isBreakerOpen }: KnownHealth): void {
  const { dependencyUp, llmBreakerOpen } = metrics();
  dependencyUp.reset();
  for (const [dependency, isUp] of Object.entries(dependencies)) dependencyUp.set({ dependency }, Number(isUp));
  if (isBreakerOpen === undefined) llmBreakerOpen.remove();
  else llmBreakerOpen.set(Number(isBreakerOpen));
}

/** Sets the gauges as things are now; what is not known has no value, rather than an old one. */
export function setGauges(figures: DeskFigures | undefined, health: KnownHealth): void {
  setFigures(figures);
  setHealth(health);
}
