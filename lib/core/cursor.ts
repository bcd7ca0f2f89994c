import { z } from "zod";
import { DomainError } from "@/lib/core/errors";
import { momentField } from "@/lib/core/field";

const cursor = z.tuple([momentField, z.string().regex(/^\d{1,18}$/)]);

/** Where a page of a list ended: the sort moment and the id of its last row, opaque to callers. */
export function encodeCursor(moment: Date, id: string): string {
  return Buffer.from(JSON.stringify([moment.toISOString(), id])).toString("base64url");
}

/** Throws DomainError `invalid` for anything that `encodeCursor` did not make. */
export function decodeCursor(text: string): { moment: Date; id: string } {
  try {
    const [moment, id] = cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return { moment: new Date(moment), id };
  } catch {
    throw new DomainError("invalid", "invalid_input", {}, { fields: [{ path: "cursor", reason: "cursor_malformed" }] });
  }
}
