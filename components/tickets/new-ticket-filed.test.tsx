import { expect, test } from "vitest";
import type { WaitingFiles } from "@/components/attachments/use-waiting-files";
import type { WaitingFile } from "@/components/attachments/waiting-shelf";
import { LOCALES, type Locale } from "@/db/enums";
import { MESSAGES } from "@/app/_i18n/messages";
import { render } from "@/tests/support/render";
import { BLANK_TICKET } from "./new-ticket";
import { NewTicketConflict } from "./new-ticket-conflict";
import { NewTicketFiled } from "./new-ticket-filed";
import { NewTicketFiles } from "./new-ticket-files";
import { NewTicketSolved } from "./new-ticket-solved";

const file = (facts: Partial<WaitingFile> = {}): WaitingFile => ({ id: 1, file: new File(["hello"], "screen.txt"), ...facts });
const waiting = (...files: WaitingFile[]): WaitingFiles => ({ files, add: () => {}, change: () => {}, remove: () => {}, clear: () => {} });

const filed = (files: WaitingFile[], pending: boolean, locale: Locale = "en") =>
  render(<NewTicketFiled ticket={{ ticketNumber: "TK20261124007" }} waiting={waiting(...files)} pending={pending} onRetry={() => {}} />, { locale });

test.each(LOCALES)("that the ticket stands though a file failed is said in %s, with the ways on", (locale) => {
  const page = filed([file({ error: "The file is empty." })], false, locale);
  const { retryFiles, toTicket } = MESSAGES[locale].NewTicket;
  expect(page.having("role", "status")[0]?.text).toContain("TK20261124007");
  expect(page.text).toContain("The file is empty.");
  expect(page.all("button").map(({ text }) => text)).toContain(retryFiles);
  expect(page.all("a").map(({ text, attributes }) => [text, attributes.href])).toEqual([[toTicket, "/tickets/TK20261124007"]]);
});

test("while files are sent nothing can be sent twice, and progress is shown", () => {
  const page = filed([file({ progress: 0.5 })], true);
  expect(page.all("button").map(({ text }) => text)).not.toContain("Send files again");
  expect(page.one("progress").attributes.value).toBe("0.5");
});

test("without files left, there is nothing to send again", () => {
  expect(filed([], false).all("button").map(({ text }) => text)).not.toContain("Send files again");
});

test("why files were not taken is an alert beside those that were", () => {
  const page = render(<NewTicketFiles files={[file()]} limit="25 MB" refused={["big.iso is larger than 25 MB and was left out."]} onChoose={() => {}} onRemove={() => {}} />);
  expect(page.having("role", "alert").map(({ text }) => text)).toEqual(["big.iso is larger than 25 MB and was left out."]);
  expect(page.one("ul").text).toContain("screen.txt");
  expect(page.text).toContain("up to 25 MB each");
});

test("two versions of a draft are both shown whole, each with its own choice", () => {
  const page = render(<NewTicketConflict mine={{ ...BLANK_TICKET, title: "Here", description: "one" }} theirs={{ ...BLANK_TICKET, title: "There", description: "two" }} onResolve={() => {}} />);
  expect(page.all("section").map((section) => [section.attributes["aria-label"], section.one("textarea").text, section.all("button").length])).toEqual([["Written here", "one", 1], ["Written elsewhere", "two", 1]]);
});

test("who found the answer alone is thanked, told that nothing was sent, and may take the text back", () => {
  const page = render(<NewTicketSolved onUndo={() => {}} />, { locale: "nl" });
  expect(page.having("role", "status")[0]?.text).toContain("Er is niets verstuurd.");
  expect(page.all("button")[0]?.text).toBe("Mijn tekst terughalen");
});
