import { expect, test } from "vitest";
import { makeEmployee } from "@/tests/support/factories";
import { personOf } from "@/tests/support/personas";
import { raceDatabase } from "@/tests/support/race-database";
import { discardDraft } from "./discard-draft";
import { listDrafts } from "./list-drafts";
import { readDraft } from "./read-draft";
import { saveDraft } from "./save-draft";
import { DRAFTS_MAX } from "./schema";

const database = raceDatabase({ connections: 12 });
const key = "ticket:1:reply";

const person = async () => ({ ...database.ctx(), actor: personOf(await makeEmployee(database.ctx(), { role: "it_staff" })) });

const settled = async (calls: Promise<unknown>[]) => {
  const all = await Promise.allSettled(calls);
  return { done: all.filter(({ status }) => status === "fulfilled").length, codes: all.flatMap((call) => (call.status === "rejected" ? [(call.reason as { code: string }).code] : [])) };
};

test("of many tabs that have seen the same, one is kept and each other is told so", async () => {
  const one = await person();
  for (const version of [0, 1, 2]) {
    const { done, codes } = await settled(Array.from({ length: 8 }, (_, tab) => saveDraft(one, { key, content: { body: `${version} ${tab}` }, version })));
    expect([done, codes]).toEqual([1, Array.from({ length: 7 }, () => "stale")]);
    expect(await readDraft(one, { key })).toMatchObject({ version: version + 1 });
  }
});

test("a discarding and a save at once: whichever is first, the other is told or follows it, and nothing typed is lost", async () => {
  for (let round = 0; round < 8; round++) {
    const one = await person();
    await saveDraft(one, { key, content: { body: "Sent" }, version: 0 });
    const { done, codes } = await settled([discardDraft(one, { key, version: 1 }), saveDraft(one, { key, content: { body: "Sent, and more" }, version: 1 })]);
    const { content, version } = await readDraft(one, { key });
    expect([done, codes, version]).toEqual([1, ["stale"], 2]);
    expect([{}, { body: "Sent, and more" }]).toContainEqual(content);
  }
});

test("two people who draft the same reply at once are not in each other's way", async () => {
  const people = await Promise.all([person(), person()]);
  const typed = people.flatMap((one, at) => [1, 2, 3].map((count) => saveDraft(one, { key, content: { body: `${at} ${count}` } })));
  expect(await settled(typed)).toEqual({ done: 6, codes: [] });
  for (const [at, one] of people.entries()) expect(await readDraft(one, { key })).toMatchObject({ version: 3, content: { body: expect.stringMatching(new RegExp(`^${at} `)) } });
});

test("many new drafts at once leave a person with no more than one keeps", async () => {
  const one = await person();
  const { done, codes } = await settled(Array.from({ length: DRAFTS_MAX + 20 }, (_, at) => saveDraft(one, { key: `ticket:${at + 1}:reply`, content: { body: "Hi" } })));
  expect([done, codes, (await listDrafts(one)).results.length]).toEqual([DRAFTS_MAX, Array.from({ length: 20 }, () => "conflict"), DRAFTS_MAX]);
});
