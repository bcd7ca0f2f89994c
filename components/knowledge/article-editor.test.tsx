import { expect, test } from "vitest";
import { Viewer } from "@/components/shell/viewer";
import type { ArticleStatus, Locale } from "@/db/enums";
import type { Article } from "@/lib/knowledge/schema";
import { NOW, render } from "@/tests/support/render";
import { ArticleComparison } from "./article-comparison";
import { BLANK_ARTICLE } from "./article-draft";
import { ArticleEditor } from "./article-editor";
import { NearArticles } from "./near-articles";
import { TypedElsewhere } from "./typed-elsewhere";
import { VersionEntry } from "./version-entry";

const never = () => Promise.reject(new TypeError("nothing is sent while a page is drawn"));
const actions = { write: never, writeFromTicket: never, rewrite: never, readConflict: never };

const article: Article = {
  id: "7",
  title: "VPN",
  content: "Restart it.",
  category: "network",
  tags: ["vpn"],
  language: "en",
  status: "published",
  audience: "everyone",
  usageCount: 0,
  successRate: null,
  createdBy: null,
  sourceTicketId: null,
  version: 3,
  createdAt: NOW,
  updatedAt: NOW,
};

const editor = (given: Article | undefined, locale: Locale = "en") =>
  render(
    <Viewer employeeId="E1">
      <ArticleEditor article={given} ticket={undefined} actions={actions} />
    </Viewer>,
    { locale },
  );

const buttons = (status?: ArticleStatus) => editor(status && { ...article, status }).all("button").map(({ text }) => text).slice(-2);

test("what a save does is on its button: a published article is not published again, a draft can stay one", () => {
  expect(buttons()).toEqual(["Save draft", "Publish"]);
  expect(buttons("draft")).toEqual(["Save draft", "Publish"]);
  expect(buttons("archived")).toEqual(["Save", "Publish"]);
  expect(buttons("published").at(-1)).toBe("Save");
  expect(buttons("published")).not.toContain("Publish");
});

test("the editor holds what the article says", () => {
  const page = editor(article);
  expect(page.one("textarea").text).toBe("Restart it.");
  expect(page.having("name", "title")[0]?.attributes.value).toBe("VPN");
  const chosen = page.having("type", "radio").filter(({ attributes }) => "checked" in attributes);
  expect(chosen.map(({ attributes }) => attributes.value)).toEqual(["network", "everyone"]);
});

test("a new article is for staff until somebody says otherwise, its language left to be detected", () => {
  const page = editor(undefined);
  expect(page.having("name", "audience").filter(({ attributes }) => "checked" in attributes).map(({ attributes }) => attributes.value)).toEqual(["staff"]);
  expect(page.all("option").filter(({ attributes }) => "selected" in attributes).map(({ text }) => text)).toEqual(["Detect from the text"]);
});

test.each([["zh", "粗体"], ["nl", "Vet"]] as const)("each tool has a name and its keys in %s", (locale, bold) => {
  const tools = editor(undefined, locale).all("button").filter(({ attributes }) => attributes["aria-keyshortcuts"]?.startsWith("Control+") && attributes["aria-label"]);
  expect(tools).toHaveLength(8);
  expect([tools[0]?.attributes["aria-label"], tools[0]?.attributes["aria-keyshortcuts"]]).toEqual([bold, "Control+B"]);
});

test("near articles can be read and extended with the ticket; without any nothing is said", () => {
  const page = render(<NearArticles ticket="TK20261124001" articles={[{ id: "7", title: "VPN", similarity: 0.91 }, { id: "8", title: "Wifi", similarity: null }]} />);
  expect(page.all("a").map(({ attributes }) => attributes.href)).toEqual(["/knowledge/7", "/knowledge/7/edit?ticket=TK20261124001", "/knowledge/8", "/knowledge/8/edit?ticket=TK20261124001"]);
  expect(page.text).toContain("91% similar");
  expect(page.text).toContain("by its words");
  expect(render(<NearArticles ticket="TK1" articles={[]} />).text).toBe("");
});

test("a comparison shows what differs and only that, gone and new told apart without colour", () => {
  const before = { ...BLANK_ARTICLE, title: "VPN", content: "Hold it for ten seconds.", status: "draft" as const };
  const page = render(<ArticleComparison before={before} after={{ ...before, content: "Hold it for two seconds.", tags: ["vpn"], status: "published" }} names={{ before: "Version 1", after: "Version 2" }} />);
  expect(page.one("tbody").all("del").map(({ text }) => text)).toEqual(["ten"]);
  expect(page.one("tbody").all("ins").map(({ text }) => text)).toEqual(["two"]);
  expect(page.one("tbody").spoken).toContain("Removed: Hold it for ten seconds.");
  expect(page.all("dt").map(({ text }) => text)).toEqual(["tags", "status"]);
  expect(render(<ArticleComparison before={before} after={before} names={{ before: "1", after: "2" }} />).text).toBe("Both say the same.");
});

const entry = { version: 3, title: "VPN", status: "draft" as const, changedBy: "4", createdAt: NOW };

test.each([
  [{ changedByType: "person" as const, changedByName: "Odile Brandt" }, "Odile Brandt"],
  [{ changedByType: "person" as const, changedByName: null }, "4 ·"],
  [{ changedByType: "api_key" as const, changedByName: null }, "API-sleutel 4"],
  [{ changedByType: "job" as const, changedByName: null }, "Het systeem"],
])("a version names who made it: %o", (who, name) => {
  const page = render(<VersionEntry change={{ ...entry, ...who, changed: ["title", "tags"] }} articleId="7" isCurrent isShown={false} />, { locale: "nl" });
  expect(page.text).toContain(name);
  expect(page.text).toContain("Gewijzigd: titel en labels");
  expect(page.one("a").attributes.href).toBe("/knowledge/7/versions?from=2&to=3");
});

test("what was typed elsewhere is shown before one of the two is chosen", () => {
  expect(render(<TypedElsewhere theirs={{ content: "Unplug it." }} onResolve={() => {}} />).text).toContain("Unplug it.");
});
