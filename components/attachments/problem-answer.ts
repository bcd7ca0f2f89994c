import { z } from "zod";
import type { Refusal } from "@/components/forms/answer";
import { toCamelCase } from "@/lib/core/naming";

const problem = z.object({ type: z.string(), detail: z.string(), errors: z.array(z.object({ path: z.string(), message: z.string() })).default([]) });

/** What the API answered to something refused, as a form is told it; undefined for what is none of its answers. */
export function problemAnswer(json: unknown): (Refusal & { ok: false }) | undefined {
  const { data } = problem.safeParse(json);
  if (!data) return undefined;
  const fields = Object.fromEntries(data.errors.map(({ path, message }) => [toCamelCase(path), message]));
  return { ok: false, code: data.type.split(":").at(-1) ?? "", message: Object.values(fields)[0] ?? data.detail, fields, details: {} };
}
