/** What a part of the tests came to. */
export interface PartResult {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
  /** Why it was not run at all. */
  notRun?: string;
}

export const PARTS = ["types", "lint", "unit", "db", "race", "stack", "e2e"] as const;

export type PartName = (typeof PARTS)[number];

/** A command that fails without having counted a failure has failed once. */
export const settle = (exitCode: number, { passed, failed }: { passed: number; failed: number }) => ({ passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed });
