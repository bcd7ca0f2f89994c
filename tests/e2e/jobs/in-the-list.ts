import { expect } from "@playwright/test";
import type { Person } from "../person";
import { fileTicketOf, newWord, readTicket, send } from "./own-tickets";

export async function takeUnassigned(staff: Person): Promise<void> {
  const { page, words, press, open } = staff;
  const ticket = await fileTicketOf(staff);
  await open("/tickets");
  await press(page.getByRole("link", { name: words.Views.builtIn.unassigned, exact: true }));
  await expect(page).toHaveURL(/unassigned=true/);
  await press(page.getByRole("link", { name: ticket.title }), { walk: "j" });
  await press(page.getByRole("button", { name: words.TicketDesk.assignToMe }), { key: "i" });
  await expect(page.getByRole("button", { name: words.TicketDesk.assignToMe })).toBeHidden();
  await expect(page.getByRole("button", { name: `${words.TicketPage.assignee}: Owen Tasker` })).toBeVisible();
  await expect.poll(async () => (await readTicket(staff, ticket)).status).toBe("in_progress");
}

export async function changePriorities(staff: Person): Promise<void> {
  const { page, words, press, write, open } = staff;
  const word = newWord();
  const tickets = [await fileTicketOf(staff, word), await fileTicketOf(staff, word), await fileTicketOf(staff, word)];
  await open("/tickets");
  await write(page.getByRole("searchbox", { name: words.TicketList.search }), word, { key: "/" });
  await expect(page.getByRole("table").getByRole("link")).toHaveCount(tickets.length);
  for (const { ticket_number: number } of tickets.slice(0, 2)) await press(page.getByRole("checkbox", { name: words.TicketList.select.replace("{number}", number) }));
  const bar = page.getByRole("toolbar", { name: words.Bulk.label });
  await press(bar.getByRole("button", { name: words.TicketList.priority }));
  await press(page.getByRole("menuitem", { name: words.Priorities.urgent }));
  await expect(page.getByRole("table").getByRole("cell", { name: words.Priorities.urgent })).toHaveCount(2);
  const priorities = () => Promise.all(tickets.map(async (ticket) => (await readTicket(staff, ticket)).priority));
  await expect.poll(priorities).toEqual(["urgent", "urgent", "medium"]);
}

export async function saveView(staff: Person): Promise<void> {
  const { page, words, press, write, open, api } = staff;
  const own = await api("it_staff");
  const name = newWord();
  const { results } = await send<{ results: { id: string; is_own: boolean }[] }>(own, "GET", "/api/views");
  for (const { id, is_own: isOwn } of results) if (isOwn) await send(own, "DELETE", `/api/views/${id}`);
  await open("/tickets");
  await press(page.getByRole("button", { name: words.TicketList.category, exact: true }));
  await press(page.getByRole("menuitemradio", { name: words.Categories.network }));
  await expect(page).toHaveURL(/category=network/);
  await press(page.getByRole("button", { name: words.Views.saveView }));
  const dialog = page.getByRole("dialog", { name: words.Views.saveTitle });
  await write(dialog.getByLabel(words.Views.name), name);
  await press(dialog.getByRole("button", { name: words.Views.save, exact: true }));
  await expect(dialog).toBeHidden();
  const views = page.getByRole("navigation", { name: words.Views.label });
  await expect(views.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
  await press(views.getByRole("link", { name: words.Views.builtIn.all, exact: true }));
  await expect(page).not.toHaveURL(/category=network/);
  await press(views.getByRole("link", { name }));
  await expect(page).toHaveURL(/category=network/);
  await expect(page.getByRole("table").getByRole("link").first()).toBeVisible();
  await expect(views.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
}
