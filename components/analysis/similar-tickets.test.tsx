import { expect, test } from "vitest";
import type { SimilarTicket } from "@/lib/analysis/schema";
import { markupOf, render } from "@/tests/support/render";
import { SimilarTickets } from "./similar-tickets";

const dutch: SimilarTicket = { ticketNumber: "TK20261101003", title: "Kaartlezer dood", similarity: 0.91, resolution: "Voeding vervangen.", category: "hardware", language: "nl" };
const english: SimilarTicket = { ...dutch, ticketNumber: "TK20261101004", title: "Reader without power", similarity: null, resolution: "Replaced the supply.", language: "en" };

test.each([
  ["zh", "相似的已解决工单", "荷兰语", "相似度 91%", "解决方案"],
  ["en", "Similar solved tickets", "Dutch", "91% similar", "Resolution"],
] as const)("a solved ticket in another language is named as such in %s, its own words kept and marked", (locale, heading, language, similarity, resolution) => {
  const page = render(<SimilarTickets tickets={[dutch]} />, { locale });
  expect(page.one("h3").text).toBe(heading);
  expect(page.one("a").attributes).toMatchObject({ href: "/tickets/TK20261101003", lang: "nl" });
  expect(page.one("li").spoken).toBe(`Kaartlezer dood ${resolution} TK20261101003 ${language} ${similarity} Voeding vervangen.`);
  expect(page.one("details").having("lang", "nl").map(({ text }) => text)).toEqual(["Voeding vervangen."]);
});

test("a solved ticket in the reader's language bears no mark of a language", () => {
  expect(render(<SimilarTickets tickets={[dutch]} />, { locale: "nl" }).one("li").text).not.toContain("Nederlands");
});

test("solved tickets stand in the order given, how each was solved folded away", () => {
  const page = render(<SimilarTickets tickets={[english, dutch]} />);
  expect(page.all("a").map(({ text }) => text)).toEqual(["Reader without power", "Kaartlezer dood"]);
  expect(page.all("details").map(({ attributes }) => attributes.open)).toEqual([undefined, undefined]);
  expect(page.all("summary").map(({ text }) => text)).toEqual(["Resolution TK20261101004 found by words", "Resolution TK20261101003 nl Dutch 91% similar"]);
});

test("a solved ticket that only full text found says that it was found by words", () => {
  expect(render(<SimilarTickets tickets={[english]} />).one("li").text).toContain("found by words");
});

test("a resolution that is markup is shown as text", () => {
  const hostile = { ...english, title: "</a><script>x</script>", resolution: '<a href="javascript:alert(1)">here</a>' };
  const markup = markupOf(<SimilarTickets tickets={[hostile]} />);
  expect(markup).not.toMatch(/<script|href="javascript/);
  expect(markup).toContain("&lt;script&gt;");
});
