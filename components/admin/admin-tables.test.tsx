import { beforeEach, expect, test, vi } from "vitest";
import { AUDIT_ACTIONS, type Locale } from "@/db/enums";
import type { ApiKey } from "@/lib/auth/schema";
import type { DeedEntry } from "@/lib/audit/schema";
import type { Delivery } from "@/lib/webhooks/schema";
import { NOW, render } from "@/tests/support/render";
import { ApiKeysTable } from "./api-keys-table";
import { AuditTable } from "./audit-table";
import { DeliveriesTable } from "./deliveries-table";
import { keyState } from "./key-state";

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const never = () => new Promise<never>(() => {});
const names = { E1001: "Saskia Hoekwater", E1004: "Owen Tasker" };

const deed = (facts: Partial<DeedEntry>): DeedEntry => ({ id: "1", action: "employee.role_changed", actorType: "person", actor: "E1001", subject: "employee E1004", details: { from: "employee", to: "admin" }, createdAt: NOW, ...facts });
const audited = (facts: Partial<DeedEntry>, locale: Locale = "en") => render(<AuditTable deeds={[deed(facts)]} names={names} />, { locale }).all("tr")[1];

test("a deed says in words who did what to whom, and unfolds what it says of itself", () => {
  const row = audited({});
  expect(row?.text).toContain("Role changed");
  expect(row?.all("a").map(({ text, attributes }) => [text, attributes.href])).toEqual([["Owen Tasker", "/people/E1004"], ["Saskia Hoekwater", "/people/E1001"]]);
  expect(row?.one("dl").text).toBe("from employee to admin");
});

test("keys, jobs and what is erased have their words too; an unknown subject is shown as it is", () => {
  expect(audited({ actorType: "api_key", actor: "7", subject: "api_key 9", details: null })?.text).toMatch(/API key 9.*API key 7.*Blanked/);
  expect(audited({ actorType: "job", actor: "auto-close", subject: "printer 5", details: {} }, "nl")?.text).toMatch(/printer 5.*Taak auto-close/);
});

test.each(["zh", "en", "fr", "nl"] as const)("every deed has its word in %s", (locale) => {
  const page = render(<AuditTable deeds={AUDIT_ACTIONS.map((action, index) => deed({ id: String(index), action }))} names={names} />, { locale });
  expect(new Set(page.all("th").map(({ text }) => text)).size).toBe(AUDIT_ACTIONS.length + 5);
  expect(page.text).not.toContain("AuditActions");
});

const key = (facts: Partial<ApiKey>): ApiKey => ({ id: "1", name: "monitoring", prefix: "dw_abc123", scopes: ["tickets:read"], createdBy: "E1001", createdAt: NOW, lastUsedAt: null, expiresAt: null, revokedAt: null, ...facts });

test.each([
  [{}, "usable"],
  [{ expiresAt: NOW }, "expired"],
  [{ expiresAt: new Date(NOW.getTime() + 1) }, "usable"],
  [{ expiresAt: NOW, revokedAt: NOW }, "revoked"],
] as const)("a key with %j is %s", (facts, state) => {
  expect(keyState(key(facts), NOW)).toBe(state);
});

test("a key shows its first signs and scopes, and can be revoked by a button that names it, once", () => {
  const page = render(<ApiKeysTable keys={[key({}), key({ id: "2", name: "old", revokedAt: NOW })]} names={names} now={NOW} revoke={never} />);
  expect(page.all("code")[0]?.text).toBe("dw_abc123…");
  expect(page.all("button").map(({ attributes }) => attributes["aria-label"])).toEqual(["Revoke monitoring"]);
});

const delivery = (facts: Partial<Delivery>): Delivery => ({ id: "5", webhookId: "2", eventId: null, type: "ping", state: "failed", attempts: 3, responseStatus: 503, fault: "status_refused", durationMs: 84, createdAt: NOW, lastAttemptAt: NOW, ...facts });

test("a delivery says what became of it and why; it is sent again only once it is settled and the webhook is on", () => {
  const shown = (facts: Partial<Delivery>, isOn = true) => render(<DeliveriesTable deliveries={[delivery(facts)]} redeliver={isOn ? never : undefined} />).all("tr")[1];
  expect(shown({})?.text).toMatch(/Send a test.*Failed.*3.*503.*answered with an error.*84 ms/);
  expect(shown({})?.all("button")).toHaveLength(1);
  expect(shown({ state: "pending" })?.all("button")).toHaveLength(0);
  expect(shown({}, false)?.all("button")).toHaveLength(0);
});
