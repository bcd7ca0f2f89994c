import { z } from "zod";

const schema = z.object({
  /** A PostgreSQL with pgvector whose role may create databases. */
  TEST_DATABASE_URL: z.url().optional(),
  CI: z.stringbool().catch(false).default(false),
  /** Set: coverage is measured. */
  COVERAGE: z.stringbool().default(false),
});

export type EnvOfTests = z.infer<typeof schema>;

/** What the tests' own commands are told. */
export const envOfTests = (): EnvOfTests => schema.parse(process.env);
