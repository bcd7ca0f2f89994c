import { chromium } from "@playwright/test";
import { aptInstall, isDebianRoot } from "../stack/apt";
import { envOfTests } from "./env-of-tests";
import { installedBrowser } from "./find-browser";
import { runTool } from "./run-tool";

const DOWNLOAD_MS = 300_000;

async function launches(executablePath: string | undefined): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** Sees to a Chromium for the browser tests: an installed one, Playwright's own, or the system's package. Answers why there is none. */
export async function prepareBrowser(ending: AbortSignal, say: (step: string) => void): Promise<string | undefined> {
  const find = (): string | undefined => installedBrowser(envOfTests().PATH);
  if (find() || (await launches(undefined))) return undefined;
  say("downloading Chromium with Playwright");
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" };
  await runTool({ script: "@playwright/test/cli.js", args: ["install", "chromium"], env, ending, limitMs: DOWNLOAD_MS });
  if (await launches(undefined)) return undefined;
  if (!isDebianRoot()) return "no Chromium is installed, and Playwright could not download one that starts";
  say("installing the system's Chromium");
  const failure = await aptInstall("chromium").then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message.split("\n")[0] : String(error)),
  );
  return find() ? undefined : `no Chromium is installed and none could be: ${failure}`;
}
