import { renameKeys, toCamelCase, toSnakeCase } from "@/lib/core/naming";
import { isSame } from "./draft-merge";

/** What a form holds, as a zod schema says it, or as a few lines do where zod would be too much for the page. */
export interface DraftSchema<Values> {
  safeParse(kept: unknown): { data?: Values | undefined };
}

/** What fits of the values that were kept; fields that the form has no more, or holds otherwise, are left out. */
export function valuesOf<Values extends object>(content: object, schema: DraftSchema<Values>, empty: Values): Values {
  let values = empty;
  for (const [name, value] of Object.entries(content)) values = schema.safeParse({ ...values, [name]: value }).data ?? values;
  return values;
}

/** The same as the API answers it. */
export const fromContent = <Values extends object>(content: object, schema: DraftSchema<Values>, empty: Values): Values => valuesOf(renameKeys(content, toCamelCase) as object, schema, empty);

/** As the API takes it: nothing, where nothing is filled in. */
export const toContent = <Values extends object>(values: Values, empty: Values): object => (isSame(values, empty) ? {} : (renameKeys(values, toSnakeCase) as object));
