import { choose, demoTickets, en, expect, fileTicket, sentences, test, writeTicket } from "./desk";

test.use({ as: "it_staff" });

for (const ticket of demoTickets) {
  const { Analysis, AnalysisSources, Categories, TicketList } = sentences[ticket.language];

  test(`a ticket in ${ticket.language} is analysed while one watches`, async ({ page, baseURL }) => {
    await choose(page, baseURL, { locale: ticket.language });
    await fileTicket(page, ticket, ticket.language);
    await expect(page.getByRole("heading", { level: 1, name: ticket.title })).toBeVisible();

    const panel = page.getByRole("region", { name: Analysis.title, exact: true });
    const plan = panel.getByRole("region", { name: Analysis.plan });
    await expect(panel.getByRole("list", { name: Analysis.stages }).or(plan).first()).toBeVisible();
    await expect(plan).toBeVisible({ timeout: 30_000 });

    const made = panel.getByRole("region", { name: Analysis.howMade });
    await expect(made).toContainText(AnalysisSources.retrieval);
    for (const stage of Object.values(Analysis.stage)) await expect(made).toContainText(stage);
    await expect(panel.getByText(Categories[ticket.category_expected], { exact: true }).first()).toBeVisible();
    await expect(panel).toContainText(Analysis.unmeasured);
    await expect(plan.getByRole("listitem").first()).toHaveText(/\S/);
    const sources = plan.getByRole("list", { name: Analysis.sources });
    await expect(sources.getByRole("link").or(sources.getByRole("button")).first()).toBeVisible();
  });

  test(`the list names its facts in ${ticket.language}`, async ({ page, baseURL }) => {
    await choose(page, baseURL, { locale: ticket.language });
    await page.goto("/tickets");
    await expect(page.getByRole("heading", { level: 1, name: TicketList.heading })).toBeVisible();
    await expect(page.getByRole("columnheader", { name: TicketList.priority })).toBeVisible();
  });
}

test("an empty form names its fields, keeps the rest and puts the cursor where it is needed", async ({ page }) => {
  await page.goto("/tickets/new");
  await page.getByLabel(en.NewTicket.description, { exact: true }).fill("It hums.");
  await page.getByRole("radio", { name: en.Priorities.high }).check();
  await page.getByRole("button", { name: en.NewTicket.submit }).click();
  const title = page.getByLabel(en.NewTicket.title, { exact: true });
  await expect(title).toBeFocused();
  await expect(title).toHaveAccessibleDescription(en.Errors.text_blank);
  await expect(page.getByLabel(en.NewTicket.description, { exact: true })).toHaveValue("It hums.");
  await title.fill("The server room hums");
  await expect(title).not.toHaveAccessibleDescription(en.Errors.text_blank);
  await page.reload();
  await expect(page.getByLabel(en.NewTicket.description, { exact: true })).toHaveValue("It hums.");
  await expect(page.getByRole("radio", { name: en.Priorities.high })).toBeChecked();
});

test("a ticket whose answer was lost on the way is sent again, and stays one", async ({ page }) => {
  const ticket = { title: "The lift display is dark", description: "Since the storm." };
  await writeTicket(page, ticket);
  await page.route("**/tickets/new", async (route) => {
    await route.fetch({ maxRetries: 3 });
    await route.abort();
  }, { times: 1 });
  await page.getByRole("button", { name: en.NewTicket.submit }).click();
  await expect(page.getByRole("alert").filter({ hasText: en.NewTicket.unreachable })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(en.NewTicket.title, { exact: true })).toHaveValue(ticket.title);
  await page.getByRole("button", { name: en.NewTicket.submit }).click();
  await expect(page.getByRole("heading", { level: 1, name: ticket.title })).toBeVisible();
  const answer = await page.request.get("/api/tickets", { params: { search: ticket.title } });
  expect(await answer.json()).toMatchObject({ total: 1 });
});

test("staff report for somebody else", async ({ page }) => {
  await page.goto("/tickets/new");
  await page.getByRole("button", { name: new RegExp(`^${en.NewTicket.requester}:`) }).click();
  await page.getByPlaceholder(en.PersonPicker.search).fill("Garrigue");
  await page.getByRole("option", { name: "Élodie Garrigue" }).click();
  await page.getByLabel(en.NewTicket.title, { exact: true }).fill("The scanner sends empty pages");
  await page.getByLabel(en.NewTicket.description, { exact: true }).fill("Since this morning, every page is white.");
  await page.getByRole("button", { name: en.NewTicket.submit }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The scanner sends empty pages" })).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: "Élodie Garrigue" })).toBeVisible();
});

test("text from outside is shown to the letter and runs nothing", async ({ page }) => {
  const title = '<img src=x onerror="window.ran = 1"> <b>bold</b> \u202Egnp.exe مرحبا 🖨️👩‍💻';
  const description = "<script>window.ran = 1</script>\n  {{7*7}} '; drop table tickets; --\n" + "x".repeat(500);
  await fileTicket(page, { title, description });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const shown = page.getByRole("region", { name: en.TicketPage.description });
  await expect(shown.getByText("<script>window.ran = 1</script>")).toBeVisible();
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
