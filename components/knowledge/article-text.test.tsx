import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { ArticleContents } from "./article-contents";
import { ArticleText } from "./article-text";
import { headingsOf } from "./headings";

const text = "# **VPN** on `srv-01`\n\nFirst.\n\n## Étapes\n\n```\n# none\n```\n\n## Étapes\n\n### Vérifier [ici](https://x.example)\n";

test("each entry of the contents leads to a heading that is there", () => {
  const page = render(
    <>
      <ArticleContents headings={headingsOf(text)} language="fr" />
      <ArticleText text={text} language="fr" />
    </>,
    { locale: "nl" },
  );
  const places = page.all("a").map(({ attributes }) => attributes.href ?? "").filter((href) => href.startsWith("#"));
  expect(new Set(places).size).toBe(4);
  for (const place of places) expect(page.having("id", decodeURIComponent(place.slice(1))), place).toHaveLength(1);
});

test("a picture is not fetched and HTML stays text", () => {
  const page = render(<ArticleText text={'![a plug](https://x.example/a.png) <img src="https://x.example/b.png"> <script>1</script>'} language="en" />);
  expect([...page.all("img"), ...page.all("script")]).toEqual([]);
  expect(page.text).toContain("a plug");
});

test("the highest heading comes right below the page's own, whichever it is", () => {
  const page = render(<ArticleText text={"## Problem\n\n#### Detail\n\n## Solution"} language="en" />);
  expect([page.all("h2").map(({ text }) => text), page.all("h3").length, page.all("h4").map(({ text }) => text)]).toEqual([["Problem", "Solution"], 0, ["Detail"]]);
});
