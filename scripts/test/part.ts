import type { Counted } from "./read-reports";

/** What a part of the tests came to. */
export interface PartResult {
  name: string;
  passed: number;
  failed: number;
  /** A line for each test that failed, where the tool names them. */
  failures?: readonly string[];
  seconds: number;
  /** Why it was not run at all. */
  notRun?: string;
}

export const PARTS = ["types", "lint", "unit", "db", "race", "stack", "e2e"] as const;

export type PartName = (typeof PARTS)[number];

/** A command that fails without having counted a failure has failed once. */
export function settle(exitCode: number, counted: Counted): Counted {
  if (exitCode === 0 || counted.failed > 0) return counted;
  return { ...counted, failed: 1, failures: [`the command ended with ${exitCode}, though no test failed`] };
}
