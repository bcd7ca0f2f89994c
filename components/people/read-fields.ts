import { LOCALES, ROLES } from "@/db/enums";

/** What stands in the fields of a person, in the types that the desk takes. */
export function readFields(form: HTMLFormElement) {
  const given = new FormData(form);
  const text = (name: string) => String(given.get(name) ?? "");
  return {
    name: text("name"),
    email: text("email").trim(),
    department: text("department"),
    officeLocation: text("officeLocation"),
    role: ROLES.find((role) => role === text("role")) ?? "employee",
    locale: LOCALES.find((locale) => locale === text("locale")) ?? null,
  };
}
