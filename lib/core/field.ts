import { z } from "zod";

// As patterns rather than refinements, the API's documentation can say them too.
const NUL = String.raw`\u0000`;
const NO_NUL = new RegExp(`^[^${NUL}]*$`);
const NOT_BLANK = /\S/;

/** Text as a person wrote it, kept to the letter. Issues carry message keys, not sentences. */
export function textField(max: number) {
  return z
    .string()
    .max(max)
    .regex(NO_NUL, "text_nul")
    .refine((value) => value.isWellFormed(), "text_malformed")
    .regex(NOT_BLANK, "text_blank");
}

/** What names something: an employee, a tag. */
export const nameField = (max: number) =>
  z
    .string()
    .max(max)
    .regex(NO_NUL, "text_nul")
    .refine((value) => value.isWellFormed(), "text_malformed");

const FIRST_YEAR = 1970;
const LAST_YEAR = 9999;

/** A moment as ISO 8601, within what databases and calendars agree on. */
export const momentField = z.iso.datetime({ offset: true }).refine((value) => {
  const year = new Date(value).getUTCFullYear();
  return !(year < FIRST_YEAR || year > LAST_YEAR);
}, "field_invalid");

/** The page of a list. */
export const pageFields = {
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(500).optional(),
};

export interface Page<Row> {
  results: Row[];
  nextCursor: string | null;
  total: number;
}
