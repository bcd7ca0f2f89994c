import { expect, test } from "vitest";
import type { PresentPerson } from "@/lib/presence/schema";
import { render } from "@/tests/support/render";
import { PresentPeople } from "./present-people";
import { usePresence } from "./use-presence";

const people: PresentPerson[] = [
  { employeeId: "E-7", name: "Zoë van den Berg", state: "typing", seenAt: new Date(0) },
  { employeeId: "E-8", name: "李娜", state: "looking", seenAt: new Date(0) },
];

test("who is alone sees nothing, and the place that will say more is there", () => {
  const shown = render(<PresentPeople people={[]} />);
  expect([shown.text, shown.all("ul"), shown.having("role", "status").length]).toEqual(["", [], 1]);
});

test.each([
  ["en", "Also on this ticket", "Zoë van den Berg is typing"],
  ["zh", "同时在看此工单的人", "Zoë van den Berg 正在输入"],
  ["fr", "Aussi sur cette demande", "Zoë van den Berg est en train d'écrire"],
  ["nl", "Ook bij deze melding", "Zoë van den Berg is aan het typen"],
] as const)("each is named in %s, and who types is said in words", (locale, label, typing) => {
  const shown = render(<PresentPeople people={people} />, { locale });
  expect(shown.all("ul").map(({ attributes }) => attributes["aria-label"])).toEqual([label]);
  expect(shown.all("li").map(({ spoken }) => spoken)).toEqual([typing, "李娜"]);
});

function Follower() {
  return usePresence("7").people.length;
}

test("before the desk was asked, nobody is there", () => {
  expect(render(<Follower />).text).toBe("0");
});
