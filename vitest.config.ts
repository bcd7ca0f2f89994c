import { defineConfig } from "vitest/config";

const shared = {
  resolve: { tsconfigPaths: true },
};
const setup = { setupFiles: ["./tests/support/vitest-setup.ts"], exclude: ["node_modules/**", ".next/**"] };

export default defineConfig({
  test: {
    coverage: { provider: "v8", include: ["lib/**", "db/**", "worker/**", "app/_http/**"], reporter: ["text-summary", "lcov"] },
    projects: [
      { ...shared, test: { ...setup, name: "unit", include: ["**/*.test.{ts,tsx}"], exclude: [...setup.exclude, "**/*.{db,race}.test.ts", "tests/e2e/**"] } },
      {
        ...shared,
        test: { ...setup, name: "db", include: ["**/*.db.test.ts"], globalSetup: ["./tests/support/embedded-database.ts"], testTimeout: 30_000, hookTimeout: 60_000 },
      },
      {
        ...shared,
        test: { ...setup, name: "race", include: ["**/*.race.test.ts"], globalSetup: ["./tests/support/native-database.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
});
