import { defineConfig, devices } from "@playwright/test";
import { envOfTests } from "./scripts/test/env-of-tests";
import { installedBrowser } from "./scripts/test/find-browser";

const { DESK_UNDER_TEST, PATH } = envOfTests();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/demo-stack.ts",
  outputDir: "test-results",
  reporter: [["list"], ["json", { outputFile: ".cache/test/playwright.json" }]],
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: {
    ...devices["Desktop Chrome"],
    baseURL: DESK_UNDER_TEST,
    trace: "retain-on-failure",
    launchOptions: { executablePath: installedBrowser(PATH), args: isRoot ? ["--no-sandbox"] : [] },
  },
});
