import { expect, test } from "vitest";
import type { PresentPerson } from "@/lib/presence/schema";
import { presenceNews } from "./presence-news";

const person = (name: string, state: PresentPerson["state"] = "looking"): PresentPerson => ({ employeeId: `E-${name}`, name, state, seenAt: new Date(0) });

test.each<[string, PresentPerson[], PresentPerson[], ReturnType<typeof presenceNews>]>([
  ["who comes has arrived", [person("Ann")], [person("Ann"), person("Bo")], { arrived: ["Bo"], typing: [] }],
  ["who begins to type", [person("Ann")], [person("Ann", "typing")], { arrived: [], typing: ["Ann"] }],
  ["who comes and types is told once", [], [person("Ann", "typing")], { arrived: [], typing: ["Ann"] }],
  ["who goes on typing", [person("Ann", "typing")], [person("Ann", "typing")], { arrived: [], typing: [] }],
  ["who stops typing, and who leaves", [person("Ann", "typing"), person("Bo")], [person("Ann")], { arrived: [], typing: [] }],
  ["several", [], [person("Ann"), person("Bo"), person("Cy", "typing")], { arrived: ["Ann", "Bo"], typing: ["Cy"] }],
])("%s", (_, before, after, news) => {
  expect(presenceNews(before, after)).toEqual(news);
});
