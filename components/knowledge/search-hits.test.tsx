import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import type { ArticleHit } from "./search-hit";
import { SearchHits } from "./search-hits";

const hit: ArticleHit = { id: "7", title: "Printer offline", snippet: "…zet de printer uit en weer aan…", category: "hardware", language: "nl", status: "draft" };

test("the words that were looked for are marked, in title and passage", () => {
  const page = render(<SearchHits search="printer" hits={[hit]} words={["printer"]} degraded={[]} isFull={false} />);
  expect(page.all("mark").map(({ text }) => text)).toEqual(["Printer", "printer"]);
  expect(page.one("a").attributes.href).toBe("/knowledge/7");
  expect(page.one("li").spoken).toContain("Dutch");
});

test("a draft is told apart from an answer, a published article needs no word for it", () => {
  const of = (status: ArticleHit["status"]) => render(<SearchHits search="x" hits={[{ ...hit, status }]} words={[]} degraded={[]} isFull={false} />).one("li").spoken;
  expect(of("draft")).toContain("Draft");
  expect(of("published")).not.toContain("Published");
});

test.each([["zh", "按字词搜索"], ["fr", "par mots seulement"]] as const)("a search at less than its best says so in %s, with hits and without", (locale, words) => {
  for (const hits of [[hit], []]) expect(render(<SearchHits search="x" hits={hits} words={[]} degraded={["embedding_unavailable"]} isFull={false} />, { locale }).text).toContain(words);
});

test("how many there are is announced; nothing found names the search and leads on", () => {
  const page = render(<SearchHits search="vpn" hits={[hit]} words={[]} degraded={[]} isFull={false} />);
  expect(page.having("role", "status").map(({ text }) => text)).toEqual(["1 article found"]);
  const nothing = render(<SearchHits search="<vpn>" hits={[]} words={[]} degraded={[]} isFull={false} />, { locale: "nl" });
  expect(nothing.having("role", "status").at(-1)?.text).toContain("Niets gevonden voor “<vpn>”");
  expect(nothing.all("a").map(({ attributes }) => attributes.href)).toEqual(["/knowledge", "/tickets/new"]);
});
