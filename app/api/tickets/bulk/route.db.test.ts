import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { resolveTicket } from "@/lib/tickets/resolve-ticket";
import { type ApiCall, apiRequest, makeKey, routeContext } from "@/tests/support/api-request";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { rowOf } from "@/tests/support/lifecycle-desk";
import { POST } from "./route";

const ask = (call: ApiCall) => POST(apiRequest("/api/tickets/bulk", call), routeContext());
const jsonOf = async (response: Response) => (await response.json()) as Record<string, unknown>;

async function prepare(ctx: Ctx) {
  const [open, resolved] = [await makeTicket(ctx), await makeTicket(ctx)];
  await resolveTicket(ctx, { id: resolved.id, resolution: "Swapped." });
  return { open, resolved, key: await makeKey(ctx, "tickets:write") };
}

test("an integration changes many at once and is told of each that is refused, in its language", () =>
  withRollback(async (ctx) => {
    const { open, resolved, key } = await prepare(ctx);
    const body = { ids: [resolved.id, open.ticketNumber, "TK20990101001"], action: "resolve", resolution: "Redémarré." };
    const response = await ask({ key, body, language: "fr" });
    expect([response.status, await jsonOf(response)]).toEqual([
      200,
      {
        done: [{ id: open.id, ticket_number: open.ticketNumber, version: 2 }],
        refused: [
          { id: resolved.id, ticket_number: resolved.ticketNumber, reason: "move_not_allowed", values: {}, code: "forbidden_transition", message: "Cette action n'est pas possible dans l'état actuel du ticket." },
          { id: "TK20990101001", ticket_number: null, reason: "ticket_unknown", values: {}, code: "not_found", message: "Cette demande n'existe pas." },
        ],
      },
    ]);
  }));

test("under a key it is done once, refusals and all, and the same answer comes again in the language that asks", () =>
  withRollback(async (ctx) => {
    const { open, resolved, key } = await prepare(ctx);
    const call = { key, body: { ids: [resolved.id, open.id], action: "resolve", resolution: "Rebooted." }, headers: { "idempotency-key": "at-once" } };
    const first = await ask({ ...call, language: "en" });
    expect(await jsonOf(first)).toMatchObject({ done: [{ id: open.id, version: 2 }], refused: [{ id: resolved.id, message: "This move is not allowed from the ticket's present status." }] });
    expect(await rowOf(ctx, open)).toMatchObject({ status: "resolved", version: 2 });
    const again = await ask({ ...call, language: "nl" });
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(await jsonOf(again)).toMatchObject({ done: [{ id: open.id, version: 2 }], refused: [{ id: resolved.id, message: "Deze stap kan niet vanuit de huidige status van de melding." }] });
    expect(await rowOf(ctx, open)).toMatchObject({ version: 2 });
  }));

test("what is wrong is named by its field", () =>
  withRollback(async (ctx) => {
    const key = await makeKey(ctx, "tickets:write");
    const errorsOf = async (body: object) => {
      const response = await ask({ key, body });
      return [response.status, (await jsonOf(response)).errors];
    };
    expect(await errorsOf({ ids: [], action: "close" })).toMatchObject([422, [{ path: "ids" }]]);
    expect(await errorsOf({ ids: ["1"], action: "watch" })).toMatchObject([422, [{ path: "employee_id" }]]);
    expect(await errorsOf({ ids: ["1"], action: "explode" })).toMatchObject([422, [{ path: "action" }]]);
    expect(await errorsOf({ ids: ["1"], action: "update", tags_added: ["x".repeat(51)] })).toMatchObject([422, [{ path: "tags_added.0" }]]);
  }));
