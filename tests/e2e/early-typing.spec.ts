import type { Page } from "@playwright/test";
import { en, expect, test } from "./desk";
import { newWord, send, troubleIn } from "./jobs/own-tickets";

/** Keeps the page's scripts back, so that it is drawn and does not answer; returns how to let them through. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js", async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test.describe("what is typed before the page answers is kept as a draft", () => {
  test.use({ as: "it_staff" });

  test("of a reply", async ({ page, request }) => {
    const text = newWord();
    const { ticket_number: number } = await send<{ ticket_number: string }>(request, "POST", "/api/tickets", troubleIn("en"));
    const reply = page.getByRole("textbox", { name: en.Editor.reply });
    const letScriptsThrough = await holdScripts(page);
    await page.goto(`/tickets/${number}`, { waitUntil: "commit" });
    await reply.pressSequentially(text);
    letScriptsThrough();
    await expect(page.getByText(en.Editor.draft.saved)).toBeVisible();
    await page.reload();
    await expect(reply).toHaveValue(text);
  });

  test("of a new ticket", async ({ page, request }) => {
    const [title, text] = [newWord(), newWord()];
    const [titleField, description] = [page.getByRole("textbox", { name: en.NewTicket.title }), page.getByRole("textbox", { name: en.NewTicket.description })];
    const letScriptsThrough = await holdScripts(page);
    await page.goto("/tickets/new", { waitUntil: "commit" });
    await titleField.pressSequentially(title);
    await description.pressSequentially(text);
    letScriptsThrough();
    await expect(page.getByText(en.Editor.draft.saved)).toBeVisible();
    await page.reload();
    await expect(titleField).toHaveValue(title);
    await expect(description).toHaveValue(text);
    // The next one who files a ticket would be shown it.
    await titleField.fill("");
    await description.fill("");
    await expect.poll(async () => (await send<{ content: object }>(request, "GET", "/api/drafts/new-ticket")).content).toEqual({});
  });
});
