import { countProgress } from "../count-progress";
import type { LoadPlan, LoadResult } from "./load-plan";

const ROUND_SECONDS = 5;
const WARM_UP_SECONDS = 3;

/** What is measured beside each other: plans without their time, by the name of who answers. */
export type Rivals = Record<string, Omit<LoadPlan, "seconds">>;

function merged(results: readonly LoadResult[]): LoadResult {
  const names = new Set(results.flatMap(({ times }) => Object.keys(times)));
  return {
    times: Object.fromEntries([...names].map((name) => [name, results.flatMap(({ times }) => times[name] ?? [])])),
    errors: results.reduce((sum, { errors }) => sum + errors, 0),
    seconds: results.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

/** Measures rivals for so many seconds each, by turns of a few seconds, so that whatever drifts touches all of them alike. */
export async function measureRounds(send: (plan: LoadPlan) => Promise<LoadResult>, rivals: Rivals, seconds: number): Promise<Record<string, LoadResult>> {
  const entries = Object.entries(rivals);
  const rounds = Math.max(1, Math.round(seconds / ROUND_SECONDS));
  for (const [, plan] of entries) await send({ ...plan, seconds: Math.min(WARM_UP_SECONDS, seconds) });
  const show = countProgress(`${entries.map(([name]) => name).join(", ")} by turns`, rounds * entries.length);
  const results = new Map(entries.map(([name]): [string, LoadResult[]] => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [at, [name, plan]] of entries.entries()) {
      results.get(name)?.push(await send({ ...plan, seconds: seconds / rounds }));
      show(round * entries.length + at + 1);
    }
  }
  return Object.fromEntries([...results].map(([name, each]) => [name, merged(each)]));
}
