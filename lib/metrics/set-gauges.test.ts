import { beforeEach, expect, test } from "vitest";
import { metrics } from "@/lib/core/metrics";
import type { DeskFigures } from "./recent-figures";
import { setGauges } from "./set-gauges";

beforeEach(() => metrics().registry.resetMetrics());

const figures: DeskFigures = {
  tickets: [
    { status: "pending", priority: "high", count: 3, unanalysed: 2 },
    { status: "in_progress", priority: "low", count: 0, unanalysed: 0 },
  ],
  queues: [{ queue: "analyze-ticket", jobs: { queued: 4, deferred: 1, active: 2, retry: 0, failed: 5 }, oldestSeconds: 12.5 }],
  documents: { done: 7, total: 10 },
};

/** The lines of the desk's gauges, those of the desk's other metrics left out. */
async function lines(): Promise<string[]> {
  const text = await metrics().registry.metrics();
  return text.split("\n").filter((line) => /^desk_(queue|tickets_open|analyses_waiting|embedding_documents|dependency|llm_breaker)/.test(line));
}

test("figures and health become gauges", async () => {
  setGauges(figures, { dependencies: { database: true, llm: false }, isBreakerOpen: true });
  expect(await lines()).toEqual([
    ...['queued"} 4', 'deferred"} 1', 'active"} 2', 'retry"} 0', 'failed"} 5'].map((end) => `desk_queue_jobs{queue="analyze-ticket",state="${end}`),
    'desk_queue_oldest_job_age_seconds{queue="analyze-ticket"} 12.5',
    'desk_tickets_open{status="pending",priority="high"} 3',
    'desk_tickets_open{status="in_progress",priority="low"} 0',
    "desk_analyses_waiting 2",
    'desk_embedding_documents{state="done"} 7',
    'desk_embedding_documents{state="missing"} 3',
    'desk_dependency_up{dependency="database"} 1',
    'desk_dependency_up{dependency="llm"} 0',
    "desk_llm_breaker_open 1",
  ]);
});

test("what is not known any more has no value, rather than its last or none", async () => {
  setGauges(figures, { dependencies: { database: true, llm: true }, isBreakerOpen: false });
  setGauges(undefined, { dependencies: { database: false } });
  expect(await lines()).toEqual(['desk_dependency_up{dependency="database"} 0']);
});
