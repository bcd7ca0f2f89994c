import { toSnakeCase } from "@/lib/core/naming";
import type { Actor } from "@/lib/core/ctx";
import type { ListTicketsInput } from "@/lib/tickets/schema";
import type { Command } from "../stack/run-command";
import { recordSelects } from "./bare/record-selects";
import { startBare } from "./bare/start-bare";
import type { BenchDesk } from "./bench-desk";
import type { LoadRequest } from "./http/load-plan";
import { measureReads, type ReadFigures } from "./http/measure-reads";
import { listQueries } from "./list-queries";

const READER: Actor = { type: "api_key", id: "0", scopes: ["tickets:read"] };

/** A query as the API takes it. */
export function listRequest(input: ListTicketsInput): LoadRequest {
  const query = new URLSearchParams(Object.entries(input).map(([key, value]) => [toSnakeCase(key), String(value)])).toString();
  return { name: input.cursor === undefined ? query : "cursor", method: "GET", path: `/api/tickets?${query}`, status: 200 };
}

/** A handler with nothing but the SELECT by which the desk reads each of these pages. */
function bareReads(queries: readonly ListTicketsInput[]) {
  let started: Promise<string> | undefined;
  return async ({ ctx, desk }: BenchDesk, command: Command) => {
    started ??= startBare(command, desk.databaseUrl);
    const url = await started;
    const statements = await recordSelects({ ...ctx, actor: READER }, desk.databaseUrl, queries);
    await fetch(`${url}/api/list/all`, { method: "PUT", body: JSON.stringify(statements) });
    return { url, requests: queries.map((query, at) => ({ ...listRequest(query), path: `/api/list/${at}` })) };
  };
}

/** GET /api/tickets, a page under each of the common filters, beside a bare handler with the same SELECT. */
export function benchList(command: Command): AsyncGenerator<ReadFigures> {
  const queries = listQueries();
  return measureReads(command, { name: "list", requests: () => Promise.resolve(queries.map(listRequest)), bare: bareReads(queries) });
}
