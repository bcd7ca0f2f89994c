import { expect, test } from "vitest";
import type { Access } from "@/lib/people/schema";
import { render } from "@/tests/support/render";
import { shownPerson } from "@/tests/support/shown-people";
import { type AccessActions, AccessPanel } from "./access-panel";

const never = () => new Promise<never>(() => {});
const actions: AccessActions = { issueLink: never, endSessions: never, removeSecondFactor: never, deactivate: never, reactivate: never, erase: never };
const access: Access = { hasPassword: true, secondFactor: "off", sessions: 2, latestSessionAt: null, erasedAt: null };

const buttonsOf = (isActive: boolean, facts: Partial<Access> = {}) =>
  render(<AccessPanel person={shownPerson({ isActive })} access={{ ...access, ...facts }} actions={actions} />)
    .all("button")
    .map(({ text }) => text);

test("an active person can be helped and deactivated, not erased", () => {
  expect(buttonsOf(true)).toEqual(["Make a link", "Sign out everywhere", "Deactivate"]);
});

test("a second factor can be removed where there is one, also one that was only begun", () => {
  expect(buttonsOf(true, { secondFactor: "on" })).toContain("Remove");
  expect(buttonsOf(true, { secondFactor: "begun" })).toContain("Remove");
});

test("only a deactivated person can be erased, and gets no link to sign in with", () => {
  expect(buttonsOf(false)).toEqual(["Reactivate", "Erase"]);
});

test.each([[0, "Nergens ingelogd."], [1, "Ingelogd op 1 apparaat."], [2, "Ingelogd op 2 apparaten."]])("%d sessions are said in Dutch", (sessions, sentence) => {
  expect(render(<AccessPanel person={shownPerson()} access={{ ...access, sessions }} actions={actions} />, { locale: "nl" }).text).toContain(sentence);
});
