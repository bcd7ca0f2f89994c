import { expect, test } from "vitest";
import type { Role } from "@/db/enums";
import type { Ctx } from "@/lib/core/ctx";
import { requireRight } from "./require-right";

const asRole = (role: Role) => ({ actor: { type: "person", id: "E-1", role } }) as Ctx;

test("who may goes on, and who may not gets the page that says so", () => {
  expect(() => requireRight(asRole("admin"), "settings.update")).not.toThrow();
  expect(() => requireRight(asRole("it_staff"), "settings.update")).toThrow(expect.objectContaining({ code: "forbidden", digest: "forbidden" }));
});
