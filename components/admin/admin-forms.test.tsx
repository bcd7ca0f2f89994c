import { expect, test } from "vitest";
import { SCOPES } from "@/lib/auth/scopes";
import { WEBHOOK_EVENTS } from "@/lib/webhooks/schema";
import { render } from "@/tests/support/render";
import { NewKeyForm } from "./new-key-form";
import { SettingsForm } from "./settings-form";
import { WebhookFields } from "./webhook-fields";

const never = () => new Promise<never>(() => {});

test.each(["zh", "en", "fr", "nl"] as const)("a new key may be given each scope, with a sentence in %s that says what it opens", (locale) => {
  const page = render(<NewKeyForm create={never} />, { locale });
  const boxes = page.having("name", "scopes");
  expect(boxes.map(({ attributes }) => attributes.value)).toEqual([...SCOPES]);
  const sentences = boxes.map(({ attributes }) => page.having("id", attributes["aria-describedby"] ?? "")[0]?.text);
  expect(new Set(sentences).size).toBe(SCOPES.length);
  expect(sentences.join()).not.toContain("Scopes.");
});

test("a key is given nothing unless somebody chooses it", () => {
  expect(render(<NewKeyForm create={never} />).having("checked", "")).toEqual([]);
});

test("a webhook's events are those that it has, and all for a new one", () => {
  const chosen = (events?: (typeof WEBHOOK_EVENTS)[number][]) =>
    render(<WebhookFields webhook={events && { url: "https://hook.example", events, isActive: true }} errors={{}} />)
      .having("name", "events")
      .filter(({ attributes }) => "checked" in attributes)
      .map(({ attributes }) => attributes.value);
  expect(chosen(["ticket.updated"])).toEqual(["ticket.updated"]);
  expect(chosen()).toEqual([...WEBHOOK_EVENTS]);
});

test("what is wrong with an address stands at its field", () => {
  const page = render(<WebhookFields errors={{ url: "This address is private." }} />);
  expect(page.having("id", page.having("name", "url")[0]?.attributes["aria-describedby"] ?? "")[0]?.text).toBe("This address is private.");
});

test("days are asked for only where tickets are closed", () => {
  expect(render(<SettingsForm settings={{ autoCloseDays: 21 }} change={never} />).having("name", "autoCloseDays")[0]?.attributes.value).toBe("21");
  expect(render(<SettingsForm settings={{ autoCloseDays: null }} change={never} />).having("name", "autoCloseDays")).toEqual([]);
});
