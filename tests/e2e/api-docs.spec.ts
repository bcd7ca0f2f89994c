import { en, expect, test } from "./desk";

test("the API's page loads from the desk alone, takes a key, and shows what a request is answered", async ({ page, baseURL }) => {
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && message.text().includes("Content Security Policy") && faults.push(message.text()));
  page.on("request", (request) => !request.url().startsWith(baseURL ?? "") && !request.url().startsWith("data:") && faults.push(request.url()));
  await page.goto("/api/docs/");
  const listing = page.locator("#operations-Tickets-getTickets");
  await expect(listing).toBeVisible();
  await page.getByRole("button", { name: "Authorize" }).first().click();
  await page.getByLabel("auth-bearer-value").fill("dw_of_nobody");
  await page.getByRole("button", { name: "Apply credentials" }).first().click();
  await page.getByRole("button", { name: "Close" }).first().click();
  await listing.getByRole("button", { name: "List tickets" }).or(listing.locator(".opblock-summary-control")).first().click();
  await listing.getByRole("button", { name: "Execute" }).click();
  await expect(listing.locator(".live-responses-table")).toContainText(en.Errors.unauthenticated);
  expect(faults).toEqual([]);
});
