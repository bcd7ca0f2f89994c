import type { Ctx } from "@/lib/core/ctx";
import type { Command } from "../stack/run-command";
import { fillDetails } from "./fill-details";
import type { LoadRequest } from "./http/load-plan";
import { measureReads, type ReadFigures } from "./http/measure-reads";

const READ = 2_000;

async function ticketRequests(ctx: Ctx): Promise<LoadRequest[]> {
  const ids = await fillDetails(ctx, READ);
  return ids.map((id) => ({ name: "ticket", method: "GET", path: `/api/tickets/${id}`, status: 200 }));
}

/** GET /api/tickets/{id} of tickets with a history, comments and an analysis, no two the same. */
export function benchDetail(command: Command): AsyncGenerator<ReadFigures> {
  return measureReads(command, { name: "detail", requests: ticketRequests });
}
