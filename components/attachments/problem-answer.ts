import type { Refusal } from "@/components/forms/answer";
import { toCamelCase } from "@/lib/core/naming";

interface Problem {
  type: string;
  detail: string;
  errors?: { path: string; message: string }[];
}

const isProblem = (json: Partial<Problem>): json is Problem => typeof json.type === "string" && typeof json.detail === "string" && Array.isArray(json.errors ?? []);

/** What the API answered to something refused, as a form is told it; undefined for what is none of its answers. */
export function problemAnswer(json: unknown): (Refusal & { ok: false }) | undefined {
  if (typeof json !== "object" || json === null || !isProblem(json)) return undefined;
  const fields = Object.fromEntries((json.errors ?? []).map(({ path, message }) => [toCamelCase(path), message]));
  return { ok: false, code: json.type.split(":").at(-1) ?? "", message: Object.values(fields)[0] ?? json.detail, fields, details: {} };
}
