import type { Page } from "@playwright/test";
import { en, expect, test } from "./desk";
import { type FiledTicket, newWord, send, troubleIn } from "./jobs/own-tickets";

test.use({ as: "it_staff" });

let ticket: FiledTicket;

test.beforeEach(async ({ page, request }) => {
  ticket = await send<FiledTicket>(request, "POST", "/api/tickets", troubleIn("en"));
  await page.goto(`/tickets/${ticket.ticket_number}`);
});

test("a reply that is not sent outlives the resolution", async ({ page }) => {
  const [text, resolution] = [newWord(), newWord()];
  const reply = page.getByRole("textbox", { name: en.Editor.reply });
  await reply.fill(text);
  await page.getByRole("button", { name: en.TicketDesk.resolveAsk, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: en.TicketDesk.resolveTitle });
  await dialog.getByRole("textbox").fill(resolution);
  await dialog.getByRole("button", { name: en.TicketDesk.resolve, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(resolution).first()).toBeVisible();
  await page.reload();
  await expect(reply).toHaveValue(text);
});

test("what is typed while a reply is on its way stays, and so does a resolution that is not given yet", async ({ page, request }) => {
  const [said, next, resolution] = [newWord(), newWord(), newWord()];
  const reply = page.getByRole("textbox", { name: en.Editor.reply });
  const dialog = page.getByRole("dialog", { name: en.TicketDesk.resolveTitle });
  const ask = () => page.getByRole("button", { name: en.TicketDesk.resolveAsk, exact: true }).click();
  await ask();
  await dialog.getByRole("textbox").fill(resolution);
  await dialog.getByRole("button", { name: en.TicketDesk.goBack }).click();
  const { promise: isTyped, resolve: letGo } = Promise.withResolvers<void>();
  await page.route(/\/comments$/, async (route) => {
    await isTyped;
    await route.continue();
  });
  await reply.fill(said);
  await reply.press("Control+Enter");
  await reply.press("End");
  await reply.pressSequentially(` ${next}`);
  letGo();
  await expect(reply).toHaveValue(next);
  await expect.poll(async () => (await send<{ comments: { body: string }[] }>(request, "GET", `/api/tickets/${ticket.id}`)).comments.map(({ body }) => body)).toEqual([said]);
  await ask();
  await expect(dialog.getByRole("textbox")).toHaveValue(resolution);
});

test("a file that is too large is refused before anything is sent", async ({ page, request }) => {
  const text = newWord();
  const reply = page.getByRole("textbox", { name: en.Editor.reply });
  await reply.fill(text);
  await page.locator("input[type=file]").first().setInputFiles({ name: "big.iso", mimeType: "application/octet-stream", buffer: Buffer.alloc(26_214_401) });
  await expect(page.getByRole("alert").filter({ hasText: "big.iso is larger than 25 MB and was left out." })).toBeVisible();
  await reply.press("Control+Enter");
  await expect.poll(async () => (await send<{ comments: { body: string }[] }>(request, "GET", `/api/tickets/${ticket.id}`)).comments.map(({ body }) => body)).toEqual([text]);
});

test("a file that is chosen waits while one looks at the list", async ({ page }) => {
  const file = `${newWord()}.txt`;
  await page.locator("input[type=file]").first().setInputFiles({ name: file, mimeType: "text/plain", buffer: Buffer.from("x") });
  await expect(page.getByText(file)).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: en.TicketPage.back, exact: true }).click();
  await expect(page.getByRole("table")).toBeVisible();
  await page.goBack();
  await expect(page.getByText(file)).toBeVisible();
});

test("who is no longer signed in is told so, and finds the reply again", async ({ page }) => {
  const text = newWord();
  const reply = page.getByRole("textbox", { name: en.Editor.reply });
  await reply.fill(text);
  await page.context().clearCookies();
  await reply.press("Control+Enter");
  await expect(page.getByRole("alert").filter({ hasText: en.Ui.sessionEnded.text })).toBeVisible();
  await expect(reply).toHaveValue(text);
  await page.getByRole("link", { name: en.Ui.sessionEnded.signIn }).click();
  await expect(page).toHaveURL(new RegExp(`/sign-in\\?next=.*${ticket.ticket_number}`));
});

test("a tab whose person has given way to another in this browser becomes the other's, who sees nothing of what was typed", async ({ page, context, sessionOf }) => {
  const reply = page.getByRole("textbox", { name: en.Editor.reply });
  const personOf = (tab: Page) => tab.getByRole("button", { name: /^Account: / });
  await expect(personOf(page)).toContainText("Owen");
  await reply.fill(newWord());
  await expect(page.getByText(en.Editor.draft.saved)).toBeVisible();
  const { cookies } = await sessionOf("admin");
  await context.addCookies(cookies);
  const second = await context.newPage();
  await second.goto("/tickets");
  await expect(personOf(page)).toContainText("Saskia");
  await expect(reply).toHaveValue("");
});
