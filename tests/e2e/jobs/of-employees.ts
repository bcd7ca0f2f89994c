import { expect } from "@playwright/test";
import type { Person } from "../person";
import { fileTicketOf, newWord, readTicket, resolveTicket, send, troubleIn } from "./own-tickets";

const ON_ITS_PAGE = /\/tickets\/TK\d{11,}$/;

export async function reportTrouble(employee: Person): Promise<void> {
  const { page, words, press, write, open, locale } = employee;
  const { title } = troubleIn(locale);
  await open("/tickets");
  await press(page.getByRole("link", { name: words.Desk.newTicket }), { key: "c" });
  await write(page.getByLabel(words.NewTicket.title, { exact: true }), title);
  await write(page.getByLabel(words.NewTicket.description, { exact: true }), "0x80070005, PC-4711");
  await press(page.getByRole("radio", { name: words.Priorities.high }));
  await press(page.getByRole("button", { name: words.NewTicket.submit }));
  await expect(page).toHaveURL(ON_ITS_PAGE);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("region", { name: words.RequesterNote.title })).toContainText(words.RequesterNote.pending);
}

interface Listed<Row> {
  results: Row[];
  total: number;
}

export async function findArticleThatHelps(employee: Person): Promise<void> {
  const { page, words, press, write, open, locale, api } = employee;
  const own = await api("employee");
  const { results } = await send<Listed<{ title: string }>>(own, "GET", `/api/knowledge-base?limit=1&language=${locale}`);
  const title = results[0]?.title ?? "";
  const filed = async () => (await send<Listed<unknown>>(own, "GET", "/api/tickets?limit=1")).total;
  const before = await filed();
  await open("/tickets/new");
  await write(page.getByLabel(words.NewTicket.title, { exact: true }), title);
  const help = page.getByRole("complementary", { name: words.Suggest.title });
  await press(help.getByRole("button", { name: title }).first());
  const article = page.getByRole("dialog", { name: title });
  await expect(article.getByRole("link", { name: words.Sources.openArticle })).toBeVisible();
  await press(article.getByRole("button", { name: words.Suggest.solved }));
  await expect(page.getByRole("status").filter({ hasText: words.NewTicket.solved })).toBeVisible();
  await expect(page.getByLabel(words.NewTicket.title, { exact: true })).toHaveValue("");
  expect(await filed()).toBe(before);
}

export async function answerBack(employee: Person): Promise<void> {
  const { page, words, press, write, open, api } = employee;
  const ticket = await fileTicketOf(employee);
  const [asked, answered] = [newWord(), newWord()];
  await send(await api("it_staff"), "POST", `/api/tickets/${ticket.id}/comments`, { body: asked });
  await open("/tickets");
  await press(page.getByRole("link", { name: ticket.title }));
  const conversation = page.getByRole("region", { name: words.Conversation.title });
  await expect(conversation.getByRole("listitem").filter({ hasText: asked })).toBeVisible();
  await write(page.getByRole("textbox", { name: words.Editor.reply }), answered, { key: "r" });
  await press(page.getByRole("button", { name: words.Editor.send }), { key: "Control+Enter" });
  await expect(conversation.getByRole("listitem").filter({ hasText: answered })).toBeVisible();
  await expect(page.getByRole("textbox", { name: words.Editor.reply })).toHaveValue("");
  expect((await readTicket(employee, ticket)).comments.map(({ body, visibility }) => [body, visibility])).toEqual([
    [asked, "public"],
    [answered, "public"],
  ]);
}

export async function rateTicket(employee: Person): Promise<void> {
  const { page, words, press, write, open } = employee;
  const ticket = await fileTicketOf(employee);
  await resolveTicket(employee, ticket, "TCP/IP 9100");
  await open("/tickets");
  await press(page.getByRole("link", { name: ticket.title }));
  await press(page.getByRole("radio", { name: words.Rating.score[4], exact: true }));
  await write(page.getByLabel(words.Rating.comment), "09:00");
  await press(page.getByRole("button", { name: words.Rating.send }));
  await expect(page.getByText(words.Rating.thanks)).toBeVisible();
  expect((await readTicket(employee, ticket)).rating).toMatchObject({ score: 4, comment: "09:00" });
}
