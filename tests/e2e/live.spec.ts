import type { APIRequestContext } from "@playwright/test";
import { en, expect, sendTicket, test, writeTicket } from "./desk";

test.use({ as: "it_staff" });

/** Gives the worker so much to do that a ticket filed now is not analysed before its page is there. */
async function keepWorkerBusy(request: APIRequestContext) {
  const text = { title: "The label printer prints half labels", description: "Since the new roll, half of each label is on the next one." };
  await Promise.all(Array.from({ length: 40 }, () => request.post("/api/tickets", { data: text })));
}

test("without events the page polls until the analysis is there", async ({ page, request }) => {
  await page.route("**/api/events", (route) => route.abort());
  await writeTicket(page, { title: "VPN error 809 in the hotel", description: "The tunnel does not come up, error 809, the hotel Wi-Fi works." });
  await keepWorkerBusy(request);
  const polled = page.waitForRequest(/\/api\/tickets\/\d+$/, { timeout: 30_000 });
  await sendTicket(page);
  await expect(page.getByRole("button", { name: en.Live.off })).toBeVisible();
  await polled;
  await expect(page.getByRole("region", { name: en.Analysis.howMade })).toBeVisible({ timeout: 60_000 });
});

test("with events the analysis comes by itself and is announced", async ({ page, request }) => {
  await writeTicket(page, { title: "Shared mailbox is gone from Outlook", description: "Since this morning the invoices mailbox is missing." });
  await keepWorkerBusy(request);
  await sendTicket(page);
  await expect(page.getByRole("list", { name: en.Analysis.stages }).first()).toBeVisible();
  await expect(page.getByRole("region", { name: en.Analysis.howMade })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("status").filter({ hasText: /^The analysis is done/ })).toBeAttached();
});

test("the list takes in a new ticket without a reload", async ({ page, request }) => {
  const title = `Projector flickers ${Date.now()}`;
  await page.goto("/tickets?open=any");
  await expect(page.getByRole("table")).toBeVisible();
  await expect(async () => {
    await request.post("/api/tickets", { data: { title, description: "In room 2." } });
    await expect(page.getByRole("link", { name: title }).first()).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 20_000 });
});

test("the list is walked by keys, and on from the ticket that was read", async ({ page }) => {
  await page.goto("/tickets?status=closed");
  const rows = page.getByRole("table").getByRole("link");
  await expect(rows.first()).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(rows.first()).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("j");
  await expect(rows.nth(1)).toBeFocused();
  const title = await rows.nth(1).innerText();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.goBack();
  await expect(rows.nth(1)).toHaveText(title);
  await page.keyboard.press("j");
  await expect(rows.nth(2)).toBeFocused();
  await page.keyboard.press("k");
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press("c");
  await expect(page).toHaveURL(/\/tickets\/new$/);
});

test("the search keeps what is asked in the address", async ({ page }) => {
  await page.goto("/tickets?open=any");
  await page.getByRole("searchbox", { name: en.TicketList.search }).fill("VPN");
  await expect(page).toHaveURL(/search=VPN/);
  await page.getByRole("button", { name: en.TicketList.status }).click();
  await page.getByRole("menuitemradio", { name: en.Statuses.closed, exact: true }).click();
  await expect(page).toHaveURL(/status=closed/);
  await expect(page.getByRole("cell", { name: en.Statuses.pending })).toHaveCount(0);
  await page.getByRole("button", { name: en.TicketList.clear }).click();
  await expect(page).toHaveURL(/\/tickets\?open=any$/);
  await expect(page.getByRole("searchbox", { name: en.TicketList.search })).toHaveValue("");
});
