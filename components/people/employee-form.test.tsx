import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { shownPerson } from "@/tests/support/shown-people";
import { EmployeeConflict } from "./employee-conflict";
import { EmployeeFields } from "./employee-fields";
import { EmployeeForm } from "./employee-form";

const never = () => new Promise<never>(() => {});

test("the form begins with the record, each field under its label", () => {
  const page = render(<EmployeeForm person={shownPerson({ role: "it_staff", handlesConfidential: true })} change={never} />);
  expect(page.having("name", "email")[0]?.attributes.value).toBe("mireille.vantongeren@desk.example");
  for (const control of [...page.all("input"), ...page.all("select")].filter(({ attributes }) => attributes.type !== "checkbox")) expect(page.having("for", control.attributes.id ?? "")).toHaveLength(1);
  expect(page.having("name", "handlesConfidential")[0]?.attributes).toHaveProperty("checked");
  expect(page.having("selected", "").map(({ attributes }) => attributes.value)).toEqual(["it_staff", "nl"]);
});

test("a refusal stands at its field and is announced with it", () => {
  const page = render(<EmployeeFields person={undefined} errors={{ email: "This is no mail address." }} />);
  const field = page.having("name", "email")[0];
  expect(field?.attributes["aria-invalid"]).toBe("true");
  expect(page.having("id", field?.attributes["aria-describedby"] ?? "")[0]?.text).toBe("This is no mail address.");
  expect(page.having("name", "name")[0]?.attributes).not.toHaveProperty("aria-invalid");
});

test("somebody who saved first is told field by field, both values in words, and only what differs", () => {
  const current = shownPerson({ department: "Sales", role: "admin", locale: null });
  const page = render(<EmployeeConflict message="Changed meanwhile." before={shownPerson()} mine={shownPerson({ department: "Legal" })} current={current} onKeep={() => {}} onTake={() => {}} />);
  expect(page.all("tr").map(({ text }) => text)).toEqual(["Field Yours As it is now", "Department Legal Sales", "Role left as it was Administrator", "Language left as it was As the browser asks"]);
  expect(page.having("role", "alert")[0]?.text).toContain("Changed meanwhile.");
  expect(page.all("button").map(({ text }) => text)).toEqual(["Save mine all the same", "Take what is there now"]);
});
