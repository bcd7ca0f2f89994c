import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { demoLogins } from "@/lib/people/demo-logins";
import { seedLogins } from "../seed/seed-logins";
import { CommandError } from "../stack/command-error";
import type { Command } from "../stack/run-command";
import { say } from "../stack/say";
import { startWorkerProcess } from "../stack/start-processes";
import { awaitAnalysis, fileTicket } from "../demo/desk-api";
import { envOfTests } from "../test/env-of-tests";
import { installedBrowser } from "../test/find-browser";
import { prepareBrowser } from "../test/prepare-browser";
import { makeBenchDatabase } from "./bench-database";
import { type BenchDesk, openBenchDesk } from "./bench-desk";
import { fillTickets } from "./fill-tickets";
import { observePaint, type Paint, readPaint } from "./observe-paint";
import { percentiles, type Timing } from "./percentiles";

const TICKETS = 10_000;
const SLOWDOWN = 4;
const LOADS = 5;
const PRESSES = 40;

export interface PageFigures {
  name: "pages";
  page: string;
  /** Scripts of a first load, compressed. */
  script_kb: number;
  /** Medians over the loads, the processor slowed four times. */
  largest_paint_ms: number;
  layout_shift: number;
}

export interface KeyFigures extends Timing {
  name: "pages";
  /** From the press of a key to the next frame that shows its effect, the processor slowed four times. */
  key: string;
  tickets: number;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function signIn(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
  const staff = demoLogins.find(({ role }) => role === "it_staff");
  const answer = await context.request.post("/api/auth/sign-in/email", { data: { email: staff?.email, password: staff?.password }, headers: { origin: url } });
  if (!answer.ok()) throw new CommandError(`sign-in was answered by ${answer.status()}`);
  return context;
}

/** One first load, with nothing in the browser's cache. */
async function load(context: BrowserContext, address: string): Promise<Paint & { scriptBytes: number }> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  const scripts = new Set<string>();
  let scriptBytes = 0;
  session.on("Network.responseReceived", ({ requestId, type }) => type === "Script" && scripts.add(requestId));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  await observePaint(page);
  await page.goto(address, { waitUntil: "load" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForTimeout(1_500);
  const paint = await readPaint(page);
  await page.close();
  return { ...paint, scriptBytes };
}

async function measurePage(context: BrowserContext, page: string, address: string): Promise<PageFigures> {
  const loads: Awaited<ReturnType<typeof load>>[] = [];
  for (let count = 0; count < LOADS; count++) loads.push(await load(context, address));
  return {
    name: "pages",
    page,
    script_kb: Math.round(median(loads.map(({ scriptBytes }) => scriptBytes)) / 102.4) / 10,
    largest_paint_ms: Math.round(median(loads.map(({ largestPaint }) => largestPaint))),
    layout_shift: Math.round(1_000 * median(loads.map(({ layoutShift }) => layoutShift))) / 1_000,
  };
}

/** How long the page takes from a key to the frame after it. */
const press = (page: Page, key: string): Promise<number> =>
  page.evaluate(
    (key) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      }),
    key,
  );

async function measureKey(context: BrowserContext, key: string): Promise<KeyFigures> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto("/tickets");
  await page.getByRole("table").waitFor();
  await page.waitForTimeout(1_000);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  const times: number[] = [];
  for (let count = 0; count < PRESSES; count++) times.push(await press(page, key));
  await page.close();
  return { name: "pages", key, tickets: TICKETS, ...percentiles(times) };
}

async function analysedTicket({ api, employeeId }: BenchDesk, command: Command): Promise<string> {
  const ticket = await fileTicket(api, { title: "VPN fails with error 809", description: "At home it worked, in the hotel it does not.", employee_id: employeeId });
  await awaitAnalysis(api, ticket.id, command.ending);
  return ticket.ticket_number;
}

/** First loads of the pages on which staff spend their day, and keys in a list of 10,000, in a real Chromium on loopback. */
export async function* benchPages(command: Command): AsyncGenerator<PageFigures | KeyFigures> {
  const missing = await prepareBrowser(command.ending, say);
  if (missing) throw new CommandError(missing);
  const bench = await openBenchDesk(command, { ...(await makeBenchDatabase(command)), RATE_LIMIT_PER_MINUTE: "0" });
  await seedLogins(bench.ctx);
  await fillTickets(bench.ctx, TICKETS);
  await startWorkerProcess(command, bench.desk);
  const ticket = await analysedTicket(bench, command);
  const browser = await chromium.launch({ executablePath: installedBrowser(envOfTests().PATH), args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  command.onEnd(() => browser.close());
  const context = await signIn(browser, bench.desk.url);
  for (const page of ["/tickets", `/tickets/${ticket}`, "/dashboard", "/tickets/new", "/knowledge", "/inbox"]) yield await measurePage(context, page.replace(ticket, "{number}"), page);
  for (const key of ["j", "x"]) yield await measureKey(context, key);
}
