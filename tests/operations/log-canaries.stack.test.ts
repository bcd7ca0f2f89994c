import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { awaitQuiet, call, failJob, provokeFaults, sendNonsense, signInAndLook, workOnDesk, workOnTicket } from "@/tests/support/canary-steps";
import { type CanaryDesk, openCanaryDesk } from "@/tests/support/canary-desk";
import type { SentSpan } from "@/tests/support/otlp-collector";

type Line = Record<string, unknown>;

const REQUEST_ID = "proxy-0123456789";
const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const CALLER = "00f067aa0ba902b7";

let desk: CanaryDesk;
let ticket: Awaited<ReturnType<typeof workOnTicket>>;
let webLines: Line[];
let workerLines: Line[];
let spans: SentSpan[];

const parsed = (lines: readonly string[]): Line[] => lines.map((line) => JSON.parse(line) as Line);
const named = (lines: readonly Line[], message: string): Line[] => lines.filter(({ msg }) => msg === message);
const describeSpan = ({ service, name }: SentSpan): string => `${service}: ${name}`;

beforeAll(async () => {
  desk = await openCanaryDesk(inject("nativeDatabaseUrl"));
  await workOnDesk(desk);
  ticket = await workOnTicket(desk, { "x-request-id": REQUEST_ID, traceparent: `00-${TRACE}-${CALLER}-01` });
  const cookie = await signInAndLook(desk, ticket.number);
  await sendNonsense(desk);
  await provokeFaults(desk, cookie);
  await failJob(desk);
  await call(desk, "/api/metrics");
  await awaitQuiet(desk);
  await Promise.all([desk.web.end(), desk.worker.end()]);
  [webLines, workerLines] = [parsed(desk.web.lines), parsed(desk.worker.lines)];
  spans = desk.collector.spans();
});

afterAll(() => desk.close());

describe("the log", () => {
  test("holds no word of anybody, no name, no address and no secret", () => {
    const leaks = [...desk.web.lines, ...desk.worker.lines].flatMap((line) => desk.words.foundIn(line).map((field) => `${field}: ${line.slice(0, 600)}`));
    expect(leaks).toEqual([]);
  });

  test("has one line a request: which, by whom, how it ended and how long it took", () => {
    const filed = named(webLines, "request").filter((line) => line.request_id === REQUEST_ID);
    expect(filed).toMatchObject([{ level: "info", method: "POST", route: "/api/tickets", status: 201, actor_type: "api_key", ticket: ticket.number, trace_id: TRACE }]);
    expect(filed[0]?.ms).toBeTypeOf("number");
    expect(ticket.answer.headers.get("x-request-id")).toBe(REQUEST_ID);
    const routes = new Set(named(webLines, "request").map(({ method, route, status }) => `${String(method)} ${String(route)} ${String(status)}`));
    expect([...routes]).toEqual(expect.arrayContaining(["GET /tickets/[ticket] 200", "GET /[...missing] 404", "GET /api/tickets/{id} 404", "POST /api/auth 401", "GET /api/[[...missing]] 404", "POST /api/tickets 500"]));
    expect(named(webLines, "request").find(({ route }) => route === "/tickets/[ticket]")).toMatchObject({ actor_type: "person", actor_id: desk.person.id, ticket: ticket.number });
  });

  test("names in each line of a job the job, its ticket and the request that it comes from", () => {
    const [done] = named(workerLines, "job done").filter((line) => line.job === "analyze-ticket" && line.request_id === REQUEST_ID);
    expect(done).toMatchObject({ actor_type: "job", actor_id: "analyze-ticket", ticket: ticket.number, ticket_id: ticket.id, trace_id: TRACE });
    expect(done?.job_id).toMatch(/^[0-9a-f-]{36}$/);
    const ofJobs = workerLines.filter(({ job }) => job !== undefined);
    expect(ofJobs.filter(({ request_id, job_id }) => !request_id || !job_id)).toEqual([]);
    expect(named(workerLines, "the language model gave no whole answer")[0]).toMatchObject({ job: "analyze-ticket", level: "warn" });
  });

  test("tells of a fault its type, its code and where it was, in web and worker", () => {
    expect(named(webLines, "request failed")[0]).toMatchObject({ level: "error", route: "/api/tickets", err: { cause: { type: "PostgresError", code: "23505", constraint: "canary_titles" } } });
    expect(named(webLines, "a library printed something, which is left out here").some(({ err, level }) => err !== undefined && level === "error")).toBe(true);
    const failed = named(workerLines, "job failed, it is tried again").filter(({ job }) => job === "analyze-ticket");
    const fault = { cause: expect.objectContaining({ code: "P0001" }), stack: expect.arrayContaining([expect.stringMatching(/^at .*:\d+:\d+\)?$/)]) };
    expect(failed).toEqual(expect.arrayContaining([expect.objectContaining({ err: expect.objectContaining(fault) })]));
  });
});

describe("traces", () => {
  test("hold no word of anybody either", () => expect(desk.words.foundIn(desk.collector.text())).toEqual([]));

  test("lead from the caller through request and queue to each stage of the job, all of them joined", () => {
    const own = spans.filter(({ traceId }) => traceId === TRACE);
    const ids = new Set([CALLER, ...own.map(({ spanId }) => spanId)]);
    expect(own.filter(({ parentSpanId }) => !ids.has(parentSpanId ?? "")).map(describeSpan)).toEqual([]);
    const chainOf = (name: string) => {
      const chain: string[] = [];
      for (let at = own.find((span) => span.name === name); at; at = own.find(({ spanId }) => spanId === at?.parentSpanId)) chain.unshift(describeSpan(at));
      return chain.filter((step) => !/Next|executing|resolve|start/.test(step));
    };
    const job = ["deskwise-web: POST /api/tickets", "deskwise-web: send analyze-ticket", "deskwise-worker: job analyze-ticket"];
    for (const stage of ["stage embed", "stage retrieve", "stage generate", "stage save"]) expect(chainOf(stage)).toEqual(expect.arrayContaining([...job, `deskwise-worker: ${stage}`]));
    expect(chainOf("model embed")).toContain("deskwise-worker: stage embed");
    expect(chainOf("llm generate")).toContain("deskwise-worker: stage generate");
  });

  test("name a fault by its code", () => {
    const failed = spans.filter(({ status }) => status.code === 2);
    expect(failed.map(describeSpan)).toEqual(expect.arrayContaining(["deskwise-worker: job analyze-ticket", "deskwise-worker: llm generate"]));
    expect(JSON.stringify(failed)).not.toMatch(/Failed query|duplicate key/);
  });
});
