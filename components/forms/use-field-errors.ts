import { type FormEvent, useState } from "react";
import type { Refusal } from "./answer";

/** What was refused, by field; a field that is changed since is no longer wrong until it is sent again. */
export function useFieldErrors(refusal: Refusal | undefined) {
  const [mended, setMended] = useState<{ of?: Refusal | undefined; fields: readonly string[] }>({ fields: [] });
  const since = mended.of === refusal ? mended.fields : [];
  // Of a list each entry has an error of its own: tags.1
  const errors: Record<string, string> = Object.fromEntries(Object.entries(refusal?.fields ?? {}).filter(([field]) => !since.includes(field.split(".", 1)[0] ?? "")));
  const mend = (fields: readonly string[]) => {
    if (refusal) setMended({ of: refusal, fields: [...since, ...fields] });
  };
  /** What a form whose fields bear their names is told of any of them. */
  const onInput = ({ target }: FormEvent) => {
    if ("name" in target) mend([String(target.name)]);
  };
  return { errors, mend, onInput };
}
