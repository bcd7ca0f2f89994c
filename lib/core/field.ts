import { z } from "zod";

/** Text as a person wrote it, kept to the letter. Issues carry message keys, not sentences. */
export function textField(max: number) {
  return z
    .string()
    .max(max)
    .refine((value) => !value.includes("\0"), "text_nul")
    .refine((value) => value.isWellFormed(), "text_malformed")
    .refine((value) => value.trim() !== "", "text_blank");
}

/** A decimal 64-bit id as it stands in a URL. */
export const idField = z.string().regex(/^[1-9]\d{0,17}$/, "id_malformed");

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
