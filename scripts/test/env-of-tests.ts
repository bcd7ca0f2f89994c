import { z } from "zod";

const schema = z.object({
  /** A PostgreSQL with pgvector whose role may create databases. */
  TEST_DATABASE_URL: z.url().optional(),
  CI: z.stringbool().catch(false).default(false),
  /** Set: coverage is measured. */
  COVERAGE: z.stringbool().default(false),
  /** Set: every job is done in every language both ways; left out, each way once. */
  EVERY_JOB: z.stringbool().default(false),
  PATH: z.string().default(""),
  /** Which of the workers that Vitest runs at one time this is, from 1. */
  VITEST_POOL_ID: z.coerce.number().int().min(1).optional(),
  /** Where the desk of the browser tests is: set by their own start, read by their processes. */
  DESK_UNDER_TEST: z.url().optional(),
});

export type EnvOfTests = z.infer<typeof schema>;

/** What the tests' own commands are told. */
export const envOfTests = (): EnvOfTests => schema.parse(process.env);

/** Tells this process, and those that it starts, where the desk of the browser tests is. */
export const setDeskUnderTest = (url: string): void => void Object.assign(process.env, { DESK_UNDER_TEST: url });
