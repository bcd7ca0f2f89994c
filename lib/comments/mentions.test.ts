import { describe, expect, test } from "vitest";
import { chooseMentions, MENTIONS_MAX, writtenMentions } from "./mentions";

const longest = (body: string) => writtenMentions(body).map(([id]) => id);

test.each<[string, string[]]>([
  ["@E1004 can you look?", ["E1004"]],
  ["please ask @E1004", ["E1004"]],
  ["(@E1004), “@E1005”; @E1006: @E1007!", ["E1004", "E1005", "E1006", "E1007"]],
  ["Merci @E1004.\nEt @E1005…", ["E1004", "E1005"]],
  ["请@E1004看一下，谢谢@E1005。", ["E1004", "E1005"]],
  ["打印机坏了。@E1004，@E1005、@E1006！", ["E1004", "E1005", "E1006"]],
  ["全角也行：＠E1004你好", ["E1004"]],
  ["@E-1004 @j.smith @a_b", ["E-1004", "j.smith", "a_b"]],
  ["@E1004 and @E1004 again, then @E1005", ["E1004", "E1005"]],
  ["Fini.@E1004", ["E1004"]],
  ["- @E1004\n-@E1005", ["E1004", "E1005"]],
  ["见/@E1004", ["E1004"]],
])("%j mentions %j", (body, ids) => {
  expect(longest(body)).toEqual(ids);
});

test.each([
  "bob@E1004.example",
  "anne-marie_@E1004",
  "jean+desk@E1004",
  "élodie@E1004",
  "почта@E1004",
  "007@E1004",
  "@E1004@chat.example",
  "https://pages.example/@E1004",
  "@ E1004",
  "@-E1004",
  "@请",
  "no mention",
  "",
  `@${"x".repeat(101)}`,
])("%j mentions nobody", (body) => {
  expect(writtenMentions(body)).toEqual([]);
});

describe("where a space is missing", () => {
  test("each shorter reading is possible, the longest first", () => {
    expect(writtenMentions("@E1004.Thanks-a-lot")).toEqual([["E1004.Thanks-a-lot", "E1004.Thanks-a", "E1004.Thanks", "E1004"]]);
    expect(writtenMentions("@E1004--thanks...")).toEqual([["E1004--thanks", "E1004"]]);
  });

  test("the longest that is somebody is meant", () => {
    const written = writtenMentions("@j.smith.Thanks");
    expect(chooseMentions(written, new Set(["j", "j.smith"]))).toEqual(["j.smith"]);
    expect(chooseMentions(written, new Set(["smith", "J.Smith"]))).toEqual([]);
  });
});

test("nobody is mentioned twice, whoever is unknown is left out, and the order is that of the text", () => {
  const written = writtenMentions("@E2.a @E9 @E1 @E2");
  expect(chooseMentions(written, new Set(["E1", "E2"]))).toEqual(["E2", "E1"]);
});

test(`at most ${MENTIONS_MAX} people are mentioned; unknown names do not take their places`, () => {
  const people = Array.from({ length: MENTIONS_MAX + 5 }, (_, count) => `E${count}`);
  const body = `@Override @media ${people.map((id) => `@${id}`).join(" ")}`;
  expect(chooseMentions(writtenMentions(body), new Set(people))).toEqual(people.slice(0, MENTIONS_MAX));
});

test("a long text of nothing but signs is read at once", () => {
  const started = performance.now();
  for (const sign of ["@", "-", "-@", "@a", "@a.", "a@", "/"]) writtenMentions(sign.repeat(20_000));
  expect(performance.now() - started).toBeLessThan(1_000);
});
