import { expect, test } from "vitest";
import { soakGate, soakGateKills } from "@/tests/soak/gate";

test("2,000 mixed queries of 16 connections in two processes, with three clients killed in a transaction", async () => {
  const result = await soakGate({ queries: 2_000, kills: 3, seed: 1 });
  expect(result).toMatchObject({ queries: 2_000, wrong: 0, errors: 0, hung: 0, kills: 3, first_problem: null });
}, 120_000);

test("two kills of the gate lose no acknowledged row", async () => {
  const result = await soakGateKills({ kills: 2, seed: 1 });
  expect(result).toMatchObject({ wrong: 0, lost: 0, kills: 2 });
  expect(result.queries).toBeGreaterThan(400);
}, 120_000);
