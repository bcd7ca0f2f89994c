import * as fc from "fast-check";
import { provideEnv } from "@/lib/core/env";
import { readAnswer } from "@/tests/support/api-answers";
import { type ApiDesk, makeApiDesk, makeCallers } from "@/tests/support/api-desk";
import { type ApiOperation, callOperation, OPERATIONS } from "@/tests/support/api-operations";
import { defaultStep, type Step, STEPS } from "@/tests/api/walk-steps";
import { callsOf, type FuzzCall } from "./fuzz-calls";
import { fuzzPool } from "./fuzz-pool";
import { openSoakDesk, type SoakDesk } from "./soak-desk";

export interface FuzzOptions {
  requests: number;
  seed: number;
  onProgress?: (done: number, total: number) => void;
}

export interface FuzzResult {
  requests: number;
  operations: number;
  by_kind: Record<string, number>;
  by_status: Record<string, number>;
  /** Operations that never answered as they should have: the calls did not reach what they do. */
  never_done: string[];
  /** Answers that are not as the document says, the first of each operation. */
  faults: string[];
}

const ROUND = 12;
const SHOWN = 1_500;

interface Run {
  desk: ApiDesk;
  pool: ReturnType<typeof fuzzPool>;
  result: FuzzResult;
  done: Set<string>;
}

const count = (counts: Record<string, number>, name: string | number): void => void (counts[name] = (counts[name] ?? 0) + 1);

/** Whoever ended the own session or revoked the own key is known no more. */
const renew = async (soak: SoakDesk, { desk }: Run): Promise<void> => void Object.assign(desk, await makeCallers(soak.ctx));

const isSomebody = ({ caller }: FuzzCall): boolean => caller !== "stranger" && caller !== "nobody";

/** What lets an operation do its work: most calls are of a row that is there, in the state that is needed. */
async function prepared(soak: SoakDesk, run: Run, { name, path }: ApiOperation): Promise<Step> {
  try {
    return await (STEPS[name] ?? ((ctx, desk) => defaultStep(ctx, desk, path)))(soak.ctx, run.desk);
  } catch {
    await renew(soak, run);
    return {};
  }
}

/** The values of a step, by the names of path and body. */
function valuesOf({ params, query, body }: Step): Record<string, unknown> {
  const isJson = typeof body === "string" && body.startsWith("{");
  return { ...(isJson ? (JSON.parse(body) as object) : {}), ...query, ...params };
}

async function tryCall(soak: SoakDesk, run: Run, operation: ApiOperation, call: FuzzCall): Promise<void> {
  const headers = { ...call.headers, ...run.desk.callers[call.caller] };
  const { status, json, faults } = await readAnswer(operation, await callOperation(operation, { ...call, headers }));
  count(run.result.by_kind, call.kind);
  count(run.result.by_status, status);
  run.result.requests++;
  if (status < 300) {
    run.done.add(operation.name);
    run.pool.learn(operation, json);
  }
  if (status === 401 && isSomebody(call)) await renew(soak, run);
  if (faults.length > 0) throw new TypeError(faults.join("; "));
}

async function fuzzOperation(soak: SoakDesk, run: Run, operation: ApiOperation, { calls, seed }: { calls: number; seed: number }): Promise<void> {
  const step = await prepared(soak, run, operation);
  const values = valuesOf(step);
  const given = (name: string) => (Object.hasOwn(values, name) ? [values[name]] : run.pool.given(operation)(name));
  const callers = new Set([step.caller ?? "key", "admin", ...Object.keys(run.desk.callers)]);
  const arbitrary = callsOf(operation, given, [...callers]);
  const details = await fc.check(
    fc.asyncProperty(arbitrary, (call) => tryCall(soak, run, operation, call)),
    { numRuns: calls, seed },
  );
  if (!details.failed) return;
  const [call] = details.counterexample ?? [];
  run.result.faults.push(`${operation.name}: ${String(details.errorInstance)} on ${JSON.stringify(call).slice(0, SHOWN)}`);
}

/** Calls every operation of the OpenAPI document as its schema has it, one field off, and to harm; every answer must be as documented. */
export async function soakFuzz({ requests, seed, onProgress }: FuzzOptions): Promise<FuzzResult> {
  const soak = await openSoakDesk();
  provideEnv({ ...soak.environment, RATE_LIMIT_PER_MINUTE: "0", WEBHOOK_ALLOW_PRIVATE: "1" });
  try {
    const desk = await makeApiDesk(soak.ctx);
    const result: FuzzResult = { requests: 0, operations: OPERATIONS.length, by_kind: {}, by_status: {}, never_done: [], faults: [] };
    const run: Run = { desk, pool: fuzzPool(desk), result, done: new Set() };
    const broken = new Set<string>();
    for (let round = 0; result.requests < requests; round++) {
      const calls = Math.min(ROUND, Math.max(1, Math.ceil((requests - result.requests) / OPERATIONS.length)));
      for (const operation of OPERATIONS) {
        if (broken.has(operation.name)) continue;
        const before = result.faults.length;
        await fuzzOperation(soak, run, operation, { calls, seed: seed + round });
        if (result.faults.length > before) broken.add(operation.name);
        onProgress?.(Math.min(result.requests, requests), requests);
      }
    }
    result.never_done = OPERATIONS.map(({ name }) => name).filter((name) => !run.done.has(name));
    return result;
  } finally {
    await soak.close();
  }
}
