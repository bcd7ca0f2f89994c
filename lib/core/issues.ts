import type { z } from "zod";
import { DomainError, type ErrorReason, type ErrorValues, type FieldError } from "@/lib/core/errors";
import messages from "@/messages/en.json";

type Issue = z.core.$ZodIssue;

const isReason = (key: string): key is ErrorReason => Object.hasOwn(messages.Errors, key);

function explain(issue: Issue): { reason: ErrorReason; values?: ErrorValues } {
  switch (issue.code) {
    case "invalid_type":
      if (issue.expected === "int" && typeof issue.input === "number") return { reason: "number_not_whole" };
      return issue.input === undefined ? { reason: "field_required" } : { reason: "field_type", values: { expected: issue.expected } };
    case "too_big":
      return { reason: issue.origin === "string" ? "text_too_long" : "value_too_big", values: { maximum: Number(issue.maximum) } };
    case "too_small":
      return { reason: issue.origin === "string" ? "text_too_short" : "value_too_small", values: { minimum: Number(issue.minimum) } };
    case "invalid_value":
      return { reason: "value_not_allowed", values: { allowed: issue.values.map(String).join(", ") } };
    case "unrecognized_keys":
      return { reason: "field_unknown", values: { field: issue.keys.join(", ") } };
    default:
      return { reason: isReason(issue.message) ? issue.message : "field_invalid" };
  }
}

/** The one place that turns a zod issue into a message key. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.map((issue) => ({ path: issue.path.join("."), ...explain(issue) }));
}

/** Parses what came from outside. Throws DomainError `invalid` with each field's reason. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new DomainError("invalid", "invalid_input", {}, { fields: fieldErrors(parsed.error) });
}
