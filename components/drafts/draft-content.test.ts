import { expect, test } from "vitest";
import { z } from "zod";
import { fromContent, toContent } from "./draft-content";

const schema = z.object({ title: z.string(), dueDate: z.string(), priority: z.enum(["low", "high"]) });
const EMPTY: z.infer<typeof schema> = { title: "", dueDate: "", priority: "low" };

test("a content goes out and comes back under the names of each side, moments as they were typed", () => {
  const typed = { ...EMPTY, title: "T", dueDate: "2026-11-24T09:00:00Z" };
  const content = toContent(typed, EMPTY);
  expect(content).toEqual({ title: "T", due_date: "2026-11-24T09:00:00Z", priority: "low" });
  expect(fromContent({ ...content, priority_display: "Low" }, schema, EMPTY)).toEqual(typed);
});

test("a form with nothing filled in is no draft", () => {
  expect(toContent({ priority: "low", dueDate: "", title: "" }, EMPTY)).toEqual({});
});

test("of a draft of an older form what still fits is taken", () => {
  expect(fromContent({ title: "Kept", priority: "medium", due_date: 3, room: "2.14" }, schema, EMPTY)).toEqual({ ...EMPTY, title: "Kept" });
});
