import { beforeEach, expect, test } from "vitest";
import { createDb } from "@/db/client";
import { setPerProcess } from "@/lib/core/per-process";
import { withRollback } from "@/tests/support/database";
import { scrape } from "./scrape";

beforeEach(() => {
  setPerProcess("recent-figures", { beganAt: Number.NEGATIVE_INFINITY });
  setPerProcess("kept-embedded", { dueAt: 0 });
});

const health = () => Promise.resolve({ dependencies: { database: true } });

test("a scrape has the process' own metrics, the desk's figures and its health", () =>
  withRollback(async (ctx) => {
    const { text, contentType } = await scrape({ ctx, health });
    expect(contentType).toBe("text/plain; version=0.0.4; charset=utf-8");
    for (const line of ["process_resident_memory_bytes ", "desk_analyses_waiting ", 'desk_queue_jobs{queue="embed-missing",state="queued"} ', 'desk_dependency_up{dependency="database"} 1']) expect(text).toContain(line);
  }));

test("scrapes at the same time give the same", () =>
  withRollback(async (ctx) => {
    const desk = (text: string) => text.split("\n").filter((line) => line.startsWith("desk_"));
    const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => scrape({ ctx, health })));
    for (const other of others) expect(desk(other.text)).toEqual(desk(first?.text ?? ""));
  }));

test("without a database a scrape still answers, with what the process knows itself", () =>
  withRollback(async (ctx) => {
    const away = createDb("postgres://nobody@127.0.0.1:9/none", { max: 1 });
    const { text } = await scrape({ ctx: { ...ctx, db: away.db }, health: () => Promise.resolve({ dependencies: { database: false } }) });
    expect(text).toContain('desk_dependency_up{dependency="database"} 0');
    expect(text).not.toMatch(/^desk_(queue_jobs|tickets_open|analyses_waiting|embedding_documents)[{ ]/m);
    await away.close();
  }));
