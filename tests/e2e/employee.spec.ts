import { en, expect, fileTicket, test } from "./desk";

test.use({ as: "employee" });

test("an employee sees own tickets alone, and no analysis", async ({ page, sessionOf, playwright, baseURL }) => {
  await fileTicket(page, { title: "My headset hisses", description: "Only in calls, since Monday." });
  await expect(page.getByRole("region", { name: en.RequesterNote.title })).toContainText(en.RequesterNote.pending);
  await expect(page.getByRole("region", { name: en.Analysis.title, exact: true })).toHaveCount(0);

  await page.goto("/tickets");
  await expect(page.getByRole("heading", { level: 1, name: en.TicketList.ownHeading })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: en.TicketList.requester })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "My headset hisses" }).first()).toBeVisible();

  const staff = await playwright.request.newContext({ baseURL, storageState: await sessionOf("it_staff") });
  const { results } = await (await staff.get("/api/tickets?limit=100&status=closed")).json();
  const foreign = results.find((ticket: { department_snapshot: string }) => ticket.department_snapshot === "Logistics");
  await expect(page.getByText(foreign.ticket_number)).toHaveCount(0);
  const answer = await page.goto(`/tickets/${foreign.ticket_number}`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: en.States.notFound })).toBeVisible();
});

test("an employee reports for nobody else", async ({ page }) => {
  await page.goto("/tickets/new");
  await expect(page.getByLabel(en.NewTicket.title, { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: new RegExp(`^${en.NewTicket.requester}:`) })).toHaveCount(0);
});
