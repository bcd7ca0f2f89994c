import { expect } from "@playwright/test";
import type { Person } from "../person";
import { fileTicketOf, newWord, resolveTicket, send } from "./own-tickets";

export async function writeArticle(staff: Person): Promise<void> {
  const { page, words, press, write, open, api } = staff;
  const own = await api("it_staff");
  const word = newWord();
  const ticket = await fileTicketOf(staff, word);
  await resolveTicket(staff, ticket, `${word}: TCP/IP 9100, spooler, WSD.`);
  await send(own, "DELETE", "/api/drafts/article:new");
  await open(`/tickets/${ticket.ticket_number}`);
  await press(page.getByRole("button", { name: words.TicketDesk.more }));
  await press(page.getByRole("menuitem", { name: words.TicketDesk.toArticle }));
  await expect(page.getByRole("textbox", { name: words.ArticleEditor.title, exact: true })).toHaveValue(new RegExp(word));
  await press(page.getByRole("button", { name: words.ArticleEditor.publish, exact: true }), { key: "Control+Enter" });
  await expect(page).toHaveURL(/\/knowledge\/\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(word);
  const found = async () => (await send<{ results: unknown[] }>(own, "GET", `/api/knowledge-base?search=${word}`)).results.length;
  await expect.poll(found, { timeout: 20_000 }).toBeGreaterThan(0);
  await press(page.getByRole("navigation", { name: words.Desk.navigation }).getByRole("link", { name: words.Desk.knowledge }), { key: "g k" });
  await write(page.getByRole("searchbox", { name: words.Knowledge.search }), word, { key: "/" });
  await press(page.getByRole("link", { name: new RegExp(word) }).first(), { walk: "Tab" });
  await expect(page.getByRole("heading", { level: 1 })).toContainText(word);
}

export async function makeAndRevokeKey(admin: Person): Promise<void> {
  const { page, words, press, write, open } = admin;
  const { ApiKeys } = words;
  const name = newWord();
  await open("/admin/api-keys");
  await press(page.getByRole("link", { name: ApiKeys.add }));
  await write(page.getByLabel(ApiKeys.name, { exact: true }), name);
  await press(page.getByRole("checkbox", { name: "tickets:read", exact: true }));
  await press(page.getByRole("button", { name: ApiKeys.create }));
  const key = await page.getByLabel(ApiKeys.key, { exact: true }).inputValue();
  const answers = async () => (await page.context().request.get("/api/tickets?limit=1", { headers: { Authorization: `Bearer ${key}`, Cookie: "" } })).status();
  expect(await answers()).toBe(200);
  await press(page.getByRole("link", { name: ApiKeys.done }));
  await press(page.getByRole("button", { name: ApiKeys.revokeNamed.replace("{name}", name) }));
  const asking = page.getByRole("dialog");
  await press(asking.getByRole("button", { name: ApiKeys.revoke, exact: true }));
  await expect(asking).toBeHidden();
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText(ApiKeys.state.revoked);
  expect(await answers()).toBe(401);
}

/** A number as any of the languages writes it. */
const numberIn = (text: string): number => Number(text.replaceAll(/\D/gu, ""));

export async function followFigure(lead: Person): Promise<void> {
  const { page, words, press, open } = lead;
  await fileTicketOf(lead);
  await open("/tickets");
  await press(page.getByRole("navigation", { name: words.Desk.navigation }).getByRole("link", { name: words.Desk.dashboard }), { key: "g d" });
  const figures = page.getByRole("region", { name: words.Dashboard.openNow });
  const row = figures.getByRole("row").filter({ hasText: words.Dashboard.unassigned });
  const counted = numberIn(await row.getByRole("cell").innerText());
  expect(counted).toBeGreaterThan(0);
  await press(row.getByRole("link"));
  await expect(page).toHaveURL(/\/tickets\?.*unassigned=true/);
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toContainText(/\d/);
  expect(numberIn(await heading.innerText())).toBe(counted);
}
