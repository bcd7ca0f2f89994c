import { expect, test } from "vitest";
import type { Answer } from "@/components/forms/answer";
import type { Article } from "@/lib/knowledge/schema";
import { NOW } from "@/tests/support/render";
import { BLANK_ARTICLE } from "./article-draft";
import { type AskedSave, saveInTurn, type SavedBase } from "./save-in-turn";

const article = (version: number): Article => ({
  id: "7",
  title: "VPN",
  content: "Restart it.",
  category: "network",
  tags: [],
  language: "en",
  status: "draft",
  audience: "staff",
  usageCount: 0,
  successRate: null,
  createdBy: null,
  sourceTicketId: null,
  version,
  createdAt: NOW,
  updatedAt: NOW,
});

const refused: Answer<Article> = { ok: false, code: "invalid", message: "No.", fields: {}, details: {} };
const [draft, publish]: AskedSave[] = [{ status: "draft", leave: false }, { status: "published", leave: true }];

async function saved(answers: Answer<Article>[], asked: (AskedSave | undefined)[]) {
  const stored: [SavedBase | undefined, string, string][] = [];
  const kept: number[] = [];
  const saving = {
    store: async (base: SavedBase | undefined, status: string, { title }: { title: string }) => {
      stored.push([base && { id: base.id, version: base.version }, status, title]);
      return answers[stored.length - 1] ?? refused;
    },
    takeWaiting: () => asked.shift(),
    latest: () => ({ ...BLANK_ARTICLE, title: "Typed on" }),
    onStored: ({ version }: Article) => void kept.push(version),
  };
  const answer = await saveInTurn(saving, draft as AskedSave, undefined, { ...BLANK_ARTICLE, title: "First" });
  return { answer, stored, kept };
}

test("one save alone is one save", async () => {
  const { answer, stored, kept } = await saved([{ ok: true, result: article(1) }], []);
  expect([stored, kept]).toEqual([[[undefined, "draft", "First"]], []]);
  expect(answer).toMatchObject({ ok: true, result: { leave: false, sent: { title: "First" } } });
});

test("what was asked for meanwhile rewrites what was just written, with what stands there by then, and makes no second article", async () => {
  const { answer, stored, kept } = await saved([{ ok: true, result: article(1) }, { ok: true, result: article(2) }], [publish]);
  expect(stored).toEqual([[undefined, "draft", "First"], [{ id: "7", version: 1 }, "published", "Typed on"]]);
  expect([answer, kept]).toEqual([{ ok: true, result: { article: article(2), leave: true, sent: { ...BLANK_ARTICLE, title: "Typed on" } } }, [1]]);
});

test("after a refusal nothing more is tried", async () => {
  const { answer, stored } = await saved([refused], [publish]);
  expect([answer, stored.length]).toEqual([refused, 1]);
});

test("what was stored first is known though the second was refused", async () => {
  const { answer, kept } = await saved([{ ok: true, result: article(1) }, refused], [publish]);
  expect([answer, kept]).toEqual([refused, [1]]);
});
