import { expect, it } from "vitest";
import { withRollback } from "@/tests/support/database";
import { walkLifecycle } from "./lifecycle-walk";

const SEED = 20_261_125;

it(`500 calls of the lifecycle at random end as a model says, and the history replays to the rows (seed ${SEED})`, { timeout: 60_000 }, () =>
  withRollback(async (ctx) => {
    const result = await walkLifecycle(ctx, { calls: 500, seed: SEED });
    expect(result).toMatchObject({ examples: [], surprises: 0, differing: 0, not_replayed: 0 });
    expect(result.refused).toBeGreaterThan(100);
  }));
