import { defineConfig } from "@playwright/test";
export default defineConfig({ testDir: "/work/main/tests/e2e", outputDir: "/tmp/ui/results", workers: 1, timeout: 90_000, reporter: "line", tsconfig: "/work/main/tsconfig.json",
  use: { baseURL: "http://localhost:3200", launchOptions: { executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] } } });
