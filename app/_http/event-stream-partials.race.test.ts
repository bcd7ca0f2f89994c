import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { aiResponses } from "@/db/schema/ai-responses";
import { employees } from "@/db/schema/employees";
import { sessions } from "@/db/schema/sign-in";
import { tickets } from "@/db/schema/tickets";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import type { Embedder } from "@/lib/ai/ports";
import { analyzeTicket } from "@/lib/analysis/analyze-ticket";
import type { Ctx } from "@/lib/core/ctx";
import { stopwatch } from "@/lib/core/stopwatch";
import type { ImportEmployeeInput } from "@/lib/people/import-employee";
import { makeTeachingArticle, useModels } from "@/tests/support/analysis-desk";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { type OllamaStandIn, startOllamaStandIn } from "@/tests/support/ollama-stand-in";
import { raceDatabase } from "@/tests/support/race-database";
import { createOllamaGenerator } from "@/worker/adapters/ollama";
import { eventStream } from "./event-stream";

const HOUR_MS = 3_600_000;
const database = raceDatabase({ connections: 16 });
let ollama: OllamaStandIn;

/** Steps that come several times faster than they are told. */
const steps = Array.from({ length: 8 }, (_, at) => `Clean drum number ${at + 1}.`);
const text = JSON.stringify({
  category: "hardware",
  confidence: 0.9,
  steps: steps.map((step) => ({ text: step, sources: [1] })),
  priority: "medium",
  questions: ["Which colour is missing?"],
  reply: "Thank you for your report. We will clean the drums of the printer today.",
});

/** Everything is near to everything. */
const embedder: Embedder = {
  model: "test/partials",
  profile: { ...embeddingProfile("nobody/knows-me").profile, similarThreshold: 0.5, supportThreshold: 0.5 },
  embed: (texts) => Promise.resolve(texts.map(() => Float32Array.from([0.6, 0.8]))),
};

beforeAll(async () => {
  ollama = await startOllamaStandIn({ behaviour: "answer_slowly", text, delayMs: 30 });
  useModels({ embedder, generator: createOllamaGenerator({ host: ollama.url, model: "llama3.2:3b", timeoutMs: 50_000 }) });
});
afterAll(() => ollama.close());

interface Frame {
  id: string | undefined;
  type: string | undefined;
  data: { ticket_id?: string; stage?: string; analysis_id?: string; steps?: { text: string; sources: object[] }[] };
}

/** Takes each frame as soon as it comes. */
async function listen(stream: ReadableStream<Uint8Array>, frames: Frame[]) {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of stream) {
    const whole = (rest + decoder.decode(bytes, { stream: true })).split("\n\n");
    rest = whole.pop() ?? "";
    for (const frame of whole) {
      const [, data] = /^data: (.*)$/m.exec(frame) ?? [];
      if (data !== undefined) frames.push({ id: /^id: (.*)$/m.exec(frame)?.[1], type: /^event: (.*)$/m.exec(frame)?.[1], data: JSON.parse(data) as Frame["data"] });
    }
  }
}

const about = (frames: readonly Frame[], ticketId: string) => frames.filter(({ data }) => data.ticket_id === ticketId);

/** A person who has signed in, and follows the events. */
async function follow(given: Partial<ImportEmployeeInput>, handlesConfidential = false) {
  const ctx = database.ctx();
  const { id, role } = await makeEmployee(ctx, given);
  await ctx.db.update(employees).set({ handlesConfidential }).where(eq(employees.id, id));
  const [sessionId, expiresAt] = [randomUUID(), new Date(ctx.now().getTime() + HOUR_MS)];
  await ctx.db.insert(sessions).values({ id: sessionId, token: randomUUID(), userId: id, expiresAt, createdAt: ctx.now(), updatedAt: ctx.now() });
  const own: Ctx = { ...ctx, actor: { type: "person", id, role, handlesConfidential, sessionId } };
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const frames: Frame[] = [];
  void listen(await eventStream(own, undefined, leaving.signal), frames);
  /** All that was heard, once the last of it was. */
  const until = async (type: string, ticketId: string) => {
    await expect.poll(() => frames.some(({ type: heard, data }) => heard === type && data.ticket_id === ticketId), { timeout: 30_000 }).toBe(true);
    return frames;
  };
  return { id, until };
}

async function analyse(ctx: Ctx, ticketId: string) {
  const [open] = await ctx.db.select({ id: aiResponses.id }).from(aiResponses).where(eq(aiResponses.ticketId, ticketId));
  const elapsed = stopwatch();
  await analyzeTicket({ ...ctx, actor: { type: "job", name: "analyze-ticket" } }, { analysisId: open?.id ?? "" });
  return { analysisId: open?.id ?? "", milliseconds: elapsed() };
}

test("staff see the steps grow, whole and checked, while a language model writes; the requester does not", async () => {
  const ctx = database.ctx();
  const [staff, requester] = [await follow({ role: "it_staff" }), await follow({ role: "employee" })];
  const article = await makeTeachingArticle(ctx, { title: "Drums", content: "Clean each drum of the printer." });
  const ticket = await makeTicket(ctx, { employeeId: requester.id, title: "Printer", description: "Its pages are grey." });
  const { analysisId, milliseconds } = await analyse(ctx, ticket.id);
  const frames = about(await staff.until("analysis.completed", ticket.id), ticket.id);

  const partials = frames.filter(({ type }) => type === "analysis.partial");
  const lengths = partials.map(({ data }) => data.steps?.length ?? 0);
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  expect(new Set(lengths).size).toBeGreaterThanOrEqual(2);
  for (const { id, data } of partials) {
    const grown = steps.slice(0, data.steps?.length).map((step) => ({ text: step, sources: [{ type: "article", article_id: article.id, title: "Drums", language: "en" }] }));
    expect([id, data]).toEqual([undefined, { ticket_id: ticket.id, analysis_id: analysisId, steps: grown }]);
  }
  expect(partials.length).toBeLessThanOrEqual(1 + milliseconds / 250);

  const order = frames.map(({ type, data }) => `${type} ${data.stage ?? ""}`);
  const [first, last] = [order.indexOf("analysis.partial "), order.lastIndexOf("analysis.partial ")];
  expect(order.indexOf("analysis.stage generate")).toBeLessThan(first);
  expect(last).toBeLessThan(order.indexOf("analysis.completed done"));
  for (const { id, type } of frames) expect(id === undefined).toBe(type === "analysis.partial");

  const next = await makeTicket(ctx, { employeeId: requester.id });
  const types = about(await requester.until("ticket.created", next.id), ticket.id).map(({ type }) => type);
  expect(types).toEqual(["ticket.created"]);
});

test("of a confidential ticket only those hear who may see it", async () => {
  const ctx = database.ctx();
  const ticket = await makeTicket(ctx, { title: "Printer", description: "Its pages are grey." });
  await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, ticket.id));
  const [stranger, handler] = [await follow({ role: "it_staff" }), await follow({ role: "it_staff" }, true)];
  await analyse(ctx, ticket.id);
  expect(about(await handler.until("analysis.completed", ticket.id), ticket.id).map(({ type }) => type)).toContain("analysis.partial");
  const next = await makeTicket(ctx);
  expect(about(await stranger.until("ticket.created", next.id), ticket.id)).toEqual([]);
});
