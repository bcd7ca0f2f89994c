import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** What lib/core/env.ts insists on. No database stands behind this URL: those that have one are told by `inject`. */
const env = {
  DATABASE_URL: "postgres://nobody@127.0.0.1:9/none",
  AUTH_SECRET: "the-same-in-every-test-and-nowhere-else",
  AUDIT_KEY: "the-same-in-every-test-and-nowhere-else",
  INTERNAL_TOKEN: "the-same-in-every-test-and-nowhere-else",
  OLLAMA_HOST: "http://127.0.0.1:9",
  EMBEDDING_OFFLINE: "1",
  LOG_LEVEL: "silent",
};

const EXCLUDED = ["**/node_modules/**", ".next/**", ".cache/**", ".data/**", "tests/e2e/**"];

const shared = { resolve: { tsconfigPaths: true } };

/** The files of a part share their processes: each would read half of the desk anew. tests/support/vitest-setup.ts keeps them apart. */
const common = { env, isolate: false, setupFiles: ["./tests/support/vitest-setup.ts"], exclude: EXCLUDED, server: { deps: { inline: ["next-intl"] } } };

/** Vitest leaves a core to itself, which of two would be half; each worker with a database has one of its own, and these take memory. */
const maxWorkers = Math.min(availableParallelism(), 4);

export default defineConfig({
  test: {
    coverage: { provider: "v8", include: ["lib/**", "db/**", "worker/**", "app/_http/**"], reporter: ["text-summary", "lcov"] },
    projects: [
      { ...shared, test: { ...common, name: "unit", include: ["**/*.test.{ts,tsx}"], exclude: [...EXCLUDED, "**/*.{db,race,stack}.test.ts"], testTimeout: 15_000, maxWorkers } },
      {
        ...shared,
        test: { ...common, name: "db", include: ["**/*.db.test.ts"], globalSetup: ["./tests/support/embedded-database.ts"], testTimeout: 30_000, hookTimeout: 60_000, maxWorkers },
      },
      {
        ...shared,
        test: { ...common, name: "race", include: ["**/*.race.test.ts"], globalSetup: ["./tests/support/native-database.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        ...shared,
        test: { ...common, name: "stack", include: ["**/*.stack.test.ts"], globalSetup: ["./tests/support/native-database.ts"], testTimeout: 180_000, hookTimeout: 180_000 },
      },
    ],
  },
});
