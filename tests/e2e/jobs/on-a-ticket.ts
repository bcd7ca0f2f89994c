import { expect } from "@playwright/test";
import type { Person } from "../person";
import { fileAnalysedTicket, type FiledTicket, fileTicketOf, newWord, readTicket } from "./own-tickets";

const pageOf = ({ ticket_number: number }: FiledTicket) => `/tickets/${number}`;

export async function acceptSuggestion(staff: Person): Promise<void> {
  const { page, words, press, open } = staff;
  const ticket = await fileAnalysedTicket(staff);
  await open(pageOf(ticket));
  const accept = page.getByRole("button", { name: words.Judgement.accept });
  await press(accept, { key: "y" });
  await expect(accept).toHaveAttribute("aria-pressed", "true");
  await expect.poll(async () => (await readTicket(staff, ticket)).ai_responses[0]?.feedback.map(({ verdict }) => verdict)).toEqual(["accepted"]);
}

export async function correctCategory(staff: Person): Promise<void> {
  const { page, words, press, open } = staff;
  const ticket = await fileAnalysedTicket(staff);
  const right = ticket.ai_responses[0]?.suggested_category === "other" ? "network" : "other";
  await open(pageOf(ticket));
  await press(page.getByRole("button", { name: words.Judgement.correct }), { key: "u" });
  const dialog = page.getByRole("dialog", { name: words.Judgement.correctTitle });
  await press(dialog.getByRole("radio", { name: words.Categories[right] }));
  await press(dialog.getByRole("button", { name: words.Judgement.correct }));
  await expect(dialog).toBeHidden();
  await expect(page.getByText(words.Judgement.correctedTo.replace("{category}", words.Categories[right]))).toBeVisible();
  // The page says so before the desk has answered.
  await expect.poll(async () => (await readTicket(staff, ticket)).category).toBe(right);
  expect((await readTicket(staff, ticket)).ai_responses).toMatchObject([{ feedback: [{ verdict: "corrected", category: right }] }]);
}

export async function sendDraftReply(staff: Person): Promise<void> {
  const { page, words, press, add, open } = staff;
  const ticket = await fileAnalysedTicket(staff);
  const more = newWord();
  await open(pageOf(ticket));
  await press(page.getByRole("button", { name: words.Analysis.take }));
  const reply = page.getByRole("textbox", { name: words.Editor.reply });
  await expect(reply).toBeFocused();
  await add(reply, more);
  await press(page.getByRole("button", { name: words.Editor.send, exact: true }), { key: "Control+Enter" });
  await expect(page.getByRole("region", { name: words.Conversation.title }).getByRole("listitem").filter({ hasText: more })).toBeVisible();
  await expect(reply).toHaveValue("");
  expect((await readTicket(staff, ticket)).comments).toMatchObject([{ visibility: "public", body: `${ticket.ai_responses[0]?.draft_reply}${more}` }]);
}

export async function mentionColleague(staff: Person): Promise<void> {
  const { page, words, press, write, take, open, colleague } = staff;
  const ticket = await fileTicketOf(staff);
  const word = newWord();
  await open(pageOf(ticket));
  await press(page.getByRole("tab", { name: words.Editor.note }), { key: "n" });
  await write(page.getByRole("textbox", { name: words.Editor.note }), `${word} @Saskia`);
  await take(page.getByRole("option", { name: "Saskia Hoekwater" }));
  await press(page.getByRole("button", { name: words.Editor.sendNote }), { key: "Control+Enter" });
  await expect(page.getByRole("region", { name: words.Conversation.title }).getByRole("listitem").filter({ hasText: word })).toContainText(words.Conversation.note);

  const mentioned = await colleague("admin");
  await mentioned.open("/tickets");
  await mentioned.press(mentioned.page.getByRole("banner").getByRole("link", { name: new RegExp(words.Desk.inbox) }), { key: "g i" });
  await mentioned.press(mentioned.page.getByRole("link", { name: ticket.title }));
  await expect(mentioned.page.getByRole("region", { name: words.Conversation.title }).getByRole("listitem").filter({ hasText: word })).toBeVisible();
}

export async function resolveCloseReopen(staff: Person): Promise<void> {
  const { page, words, press, write, open } = staff;
  const { TicketDesk, Statuses } = words;
  const ticket = await fileTicketOf(staff);
  const [resolution, reason] = [newWord(), newWord()];
  await open(pageOf(ticket));
  await press(page.getByRole("button", { name: TicketDesk.resolveAsk, exact: true }), { key: "s" });
  const resolving = page.getByRole("dialog", { name: TicketDesk.resolveTitle });
  await write(resolving.getByRole("textbox", { name: TicketDesk.resolution }), resolution);
  await press(resolving.getByRole("button", { name: TicketDesk.resolve, exact: true }), { key: "Control+Enter" });
  await expect(resolving).toBeHidden();
  await press(page.getByRole("main").getByRole("button", { name: TicketDesk.close, exact: true }));
  await expect(page.getByText(Statuses.closed, { exact: true }).first()).toBeVisible();
  expect(await readTicket(staff, ticket)).toMatchObject({ status: "closed", resolution });
  await press(page.getByRole("button", { name: TicketDesk.reopenAsk }));
  const reopening = page.getByRole("dialog", { name: TicketDesk.reopenTitle });
  await write(reopening.getByRole("textbox", { name: TicketDesk.reason }), reason);
  await press(reopening.getByRole("button", { name: TicketDesk.reopen, exact: true }), { key: "Control+Enter" });
  await expect(page.getByText(Statuses.in_progress, { exact: true }).first()).toBeVisible();
  await expect.poll(async () => (await readTicket(staff, ticket)).status).toBe("in_progress");
}
