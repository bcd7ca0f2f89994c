import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContextOptions, expect, type Page, type PlaywrightWorkerArgs, test as base } from "@playwright/test";
import { LOCALES, type Locale, type Role } from "@/db/enums";
import { demoLogins } from "@/lib/people/demo-logins";
import type english from "@/messages/en.json";

type Sentences = typeof english;

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

/** Every sentence of a language, as the pages show it. */
export const sentences = Object.fromEntries(LOCALES.map((locale) => [locale, read(`messages/${locale}.json`)])) as Record<Locale, Sentences>;

export const en = sentences.en;

export interface DemoTicket {
  title: string;
  description: string;
  language: Locale;
  category_expected: keyof Sentences["Categories"];
}

/** One ticket a language, with the category that an analysis should find. */
export const demoTickets = read("db/seed/data/demo-tickets.json") as DemoTicket[];

export function loginOf(role: Role) {
  const login = demoLogins.find((known) => known.role === role);
  if (!login) throw new TypeError(`no demo login for ${role}`);
  return login;
}

type Session = Exclude<BrowserContextOptions["storageState"], string | undefined>;

/** A new session of a demo login. */
export async function openSession({ request }: PlaywrightWorkerArgs["playwright"], baseURL: string | undefined, role: Role): Promise<Session> {
  const nobody = { cookies: [], origins: [] };
  const context = await request.newContext({ baseURL, storageState: nobody });
  const { email, password } = loginOf(role);
  const answer = await context.post("/api/auth/sign-in/email", { data: { email, password } });
  expect(answer.status(), await answer.text()).toBe(200);
  return context.storageState();
}

/** `as` opens the pages signed in. Attempts are counted, so a role signs in once a run, whichever worker asks first. */
export const test = base.extend<{ as: Role | "nobody" }, { sessionOf: (role: Role) => Promise<Session> }>({
  as: ["nobody", { option: true }],
  locale: "en-GB",
  sessionOf: [
    async ({ playwright }, use, { project }) => {
      await use(async (role) => {
        const kept = join(project.outputDir, `session-${role}.json`);
        if (existsSync(kept)) return JSON.parse(readFileSync(kept, "utf8"));
        const session = await openSession(playwright, project.use.baseURL, role);
        mkdirSync(project.outputDir, { recursive: true });
        writeFileSync(kept, JSON.stringify(session));
        return session;
      });
    },
    { scope: "worker" },
  ],
  storageState: async ({ as, sessionOf }, use) => use(as === "nobody" ? undefined : await sessionOf(as)),
});

/** Sets what a person chose before: language, theme. */
export async function choose(page: Page, baseURL: string | undefined, choices: { locale?: Locale; theme?: "light" | "dark" }): Promise<void> {
  const cookies = Object.entries(choices).map(([name, value]) => ({ name: `deskwise_${name}`, value, url: baseURL ?? "" }));
  await page.context().addCookies(cookies);
}

interface TicketText {
  title: string;
  description: string;
}

/** Opens the form and writes into it. What another test left unsent there would be shown beside it. */
export async function writeTicket(page: Page, { title, description }: TicketText, locale: Locale = "en"): Promise<void> {
  const { NewTicket } = sentences[locale];
  expect((await page.request.delete("/api/drafts/new-ticket")).status()).toBe(204);
  await page.goto("/tickets/new");
  await page.getByLabel(NewTicket.title, { exact: true }).fill(title);
  await page.getByLabel(NewTicket.description, { exact: true }).fill(description);
}

/** Sends the form and ends on the ticket's page. */
export async function sendTicket(page: Page, locale: Locale = "en"): Promise<void> {
  await page.getByRole("button", { name: sentences[locale].NewTicket.submit }).click();
  await expect(page).toHaveURL(/\/tickets\/TK\d{11,}$/);
}

export async function fileTicket(page: Page, text: TicketText, locale: Locale = "en"): Promise<void> {
  await writeTicket(page, text, locale);
  await sendTicket(page, locale);
}

export { expect };
