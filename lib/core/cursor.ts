import { z } from "zod";
import { DomainError } from "@/lib/core/errors";
import { momentField, nameField } from "@/lib/core/field";

const NUMBER = /^\d{1,18}$/;
const cursor = z.tuple([momentField, nameField(100)]);

/** Where a page of a list ended: the sort moment and the id of its last row, opaque to callers. */
export function encodeCursor(moment: Date, id: string): string {
  return Buffer.from(JSON.stringify([moment.toISOString(), id])).toString("base64url");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

/** Throws DomainError `invalid` for anything that `encodeCursor` did not make; an id is a number unless `isText`. */
export function decodeCursor(text: string, isText = false): { moment: Date; id: string } {
  const { success, data: [moment, id] = ["", ""] } = cursor.safeParse(parse(text));
  if (success && (isText || NUMBER.test(id))) return { moment: new Date(moment), id };
  throw new DomainError("invalid", "invalid_input", {}, { fields: [{ path: "cursor", reason: "cursor_malformed" }] });
}
