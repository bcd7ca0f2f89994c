import type { Ctx } from "@/lib/core/ctx";
import { createView } from "@/lib/views/create-view";
import { makeEmployee } from "./factories";
import { personOf } from "./personas";

/** A view of a new member of staff, shared unless told otherwise, with its owner's ctx. */
export async function makeView(ctx: Ctx, given: Partial<Parameters<typeof createView>[1]> = {}) {
  const owner = { ...ctx, actor: personOf(await makeEmployee(ctx, { role: "it_staff" })) };
  return { owner, view: await createView(owner, { name: "Network", shared: true, filters: { category: "network" }, ...given }) };
}
