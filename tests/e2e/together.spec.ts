import type { Page } from "@playwright/test";
import type { Role } from "@/db/enums";
import { demoTickets, en, expect, test as base } from "./desk";
import { byMouse } from "./hands";
import { type FiledTicket, fileTicketOf, newWord, readTicket } from "./jobs/own-tickets";
import { type Person, personAt } from "./person";

interface Staff {
  owen: Person;
  saskia: Person;
  ticket: FiledTicket;
}

const test = base.extend<Staff>({
  owen: async ({ browser, baseURL, playwright, sessionOf }, use) => {
    const api = async (role: Role) => playwright.request.newContext({ baseURL, storageState: await sessionOf(role) });
    await use(await personAt({ browser, baseURL, locale: "en", words: en, api, hands: byMouse, onPage: async () => {} }, "it_staff"));
  },
  saskia: async ({ owen }, use) => use(await owen.colleague("admin")),
  ticket: async ({ owen }, use) => use(await fileTicketOf(owen)),
});

const replyIn = (page: Page) => page.getByRole("textbox", { name: en.Editor.reply });
const openTicket = ({ open }: Person, { ticket_number: number }: FiledTicket) => open(`/tickets/${number}`);
const isTyping = (name: string) => `${name} is typing`;

test("two who write on one ticket see each other, and who of them types", async ({ owen, saskia, ticket }) => {
  await openTicket(owen, ticket);
  await openTicket(saskia, ticket);
  const besides = ({ page }: Person) => page.getByRole("list", { name: en.Presence.label }).getByRole("listitem");
  await expect(besides(owen)).toHaveText(/Saskia Hoekwater$/);
  await expect(besides(saskia)).toHaveText(/Owen Tasker$/);
  await replyIn(saskia.page).pressSequentially("I look at the switch");
  await expect(besides(owen)).toHaveText(new RegExp(isTyping("Saskia Hoekwater")));
  await replyIn(owen.page).pressSequentially("I look at the port");
  await expect(besides(saskia)).toHaveText(new RegExp(isTyping("Owen Tasker")));
  await owen.page.close();
  await expect(besides(saskia)).toHaveCount(0);
});

test("who loses the network while typing loses nothing, and catches up with what others said", async ({ owen, saskia, ticket }) => {
  const [before, during, said] = [newWord(), newWord(), newWord()];
  await openTicket(owen, ticket);
  await openTicket(saskia, ticket);
  const { page } = owen;
  await replyIn(page).pressSequentially(before);
  await expect(page.getByText(en.Editor.draft.saved)).toBeVisible();
  await page.context().setOffline(true);
  await replyIn(page).pressSequentially(` ${during}`);
  await expect(page.getByText(en.Editor.draft.offline)).toBeVisible();
  await saskia.write(replyIn(saskia.page), said);
  await saskia.press(saskia.page.getByRole("button", { name: en.Editor.send, exact: true }));
  await expect(replyIn(saskia.page)).toHaveValue("");
  await page.context().setOffline(false);
  await expect(page.getByText(en.Editor.draft.saved)).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: said })).toBeVisible();
  await expect(replyIn(page)).toHaveValue(`${before} ${during}`);
  await owen.press(page.getByRole("button", { name: en.Editor.send, exact: true }));
  await expect(replyIn(page)).toHaveValue("");
  expect((await readTicket(owen, ticket)).comments.map(({ body }) => body)).toEqual([said, `${before} ${during}`]);
});

for (const offline of [false, true]) {
  test(`a tab closed in the middle of a reply${offline ? ", without a network," : ""} gives it back when it is opened again`, async ({ owen, ticket }) => {
    const text = `${newWord()} and then I would`;
    await openTicket(owen, ticket);
    const context = owen.page.context();
    await context.setOffline(offline);
    await replyIn(owen.page).pressSequentially(text);
    await owen.page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`/tickets/${ticket.ticket_number}`);
    await expect(replyIn(again)).toHaveValue(text);
  });
}

test("a reply begun on one device goes on on another", async ({ owen, ticket }) => {
  const text = newWord();
  await openTicket(owen, ticket);
  await replyIn(owen.page).pressSequentially(text);
  await expect(owen.page.getByText(en.Editor.draft.saved)).toBeVisible();
  const phone = await owen.colleague("it_staff");
  await openTicket(phone, ticket);
  await expect(replyIn(phone.page)).toHaveValue(text);
});

test("of two who change the description the second one sees both texts, and neither is lost", async ({ owen, saskia, ticket }) => {
  const [first, second] = [newWord(), newWord()];
  const description = ({ page }: Person) => page.getByRole("region", { name: en.TicketPage.description }).getByRole("textbox", { name: en.NewTicket.description });
  const save = (person: Person) => person.press(person.page.getByRole("region", { name: en.TicketPage.description }).getByRole("button", { name: en.TicketDesk.save, exact: true }));
  for (const person of [owen, saskia]) {
    await openTicket(person, ticket);
    await person.press(person.page.getByRole("button", { name: en.TicketDesk.edit }));
    await expect(description(person)).toBeVisible();
  }
  await owen.add(description(owen), first);
  await saskia.add(description(saskia), second);
  await save(owen);
  await expect(description(owen)).toBeHidden();
  await save(saskia);
  const comparison = saskia.page.getByRole("dialog", { name: en.Compare.heading });
  await expect(comparison).toContainText("Owen Tasker");
  await expect(comparison).toContainText(first);
  await expect(comparison).toContainText(second);
  await saskia.press(comparison.getByRole("button", { name: en.Compare.back }));
  await expect(description(saskia)).toHaveValue(new RegExp(`${second}$`));
  await save(saskia);
  await saskia.press(comparison.getByRole("button", { name: en.Compare.takeTheirs }));
  await saskia.add(comparison.getByLabel(en.Compare.result), ` ${second}`);
  await saskia.press(comparison.getByRole("button", { name: en.Compare.save }));
  await expect(comparison).toBeHidden();
  await expect(owen.page.getByRole("region", { name: en.TicketPage.description })).toContainText(`${first} ${second}`);
});

test("a ticket filed reaches its analysis on the page, without a reload", async ({ owen }, { annotations }) => {
  const { page, open, write, press } = owen;
  const { title, description } = demoTickets[1] ?? { title: "", description: "" };
  await open("/tickets/new");
  await write(page.getByLabel(en.NewTicket.title, { exact: true }), `${title} ${newWord()}`);
  await write(page.getByLabel(en.NewTicket.description, { exact: true }), description);
  const loads = await page.evaluate(() => performance.timeOrigin);
  const sent = performance.now();
  await press(page.getByRole("button", { name: en.NewTicket.submit }));
  await expect(page.getByRole("button", { name: en.Judgement.accept })).toBeVisible({ timeout: 30_000 });
  annotations.push({ type: "ms from sending to the analysis", description: (performance.now() - sent).toFixed(0) });
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(loads);
});
