import type { ApiDesk } from "@/tests/support/api-desk";
import type { ApiOperation } from "@/tests/support/api-operations";
import type { Given } from "@/tests/support/schema-arbitrary";

const KEPT = 15;

const PEOPLE = ["employee_id", "assigned_to"];

const isRow = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Ids that answers have shown, so that later calls reach something that is there. */
export function fuzzPool({ requester, staff, tickets, articleIds, others }: ApiDesk) {
  const pools = new Map<string, Set<string>>([
    ["/api/tickets", new Set(tickets.flatMap(({ id, ticketNumber }) => [id, ticketNumber]))],
    ["/api/knowledge-base", new Set(articleIds)],
    ["/api/employees", new Set(others)],
  ]);

  /** Ids of the collection that a path names before a parameter. */
  const at = (path: string, name: string): string[] => [...(pools.get(path.split(`/{${name}}`)[0] ?? "") ?? [])];

  const given =
    ({ path }: ApiOperation): Given =>
    (name) => {
      if (PEOPLE.includes(name) && !path.startsWith("/api/employees")) return [requester, staff];
      if (name === "If-Match") return ["*"];
      if (name === "url") return ["http://127.0.0.1:9/hook"];
      if (name === "comment_id") return [...(pools.get("/api/tickets/{id}/comments") ?? [])];
      return path.includes(`{${name}}`) ? at(path, name) : [];
    };

  function learn({ path }: ApiOperation, answer: unknown): void {
    const rows = isRow(answer) && Array.isArray(answer.results) ? answer.results : [answer];
    const pool = pools.get(path) ?? new Set<string>();
    for (const row of rows) {
      const id = isRow(row) ? (row.id ?? row.employee_id) : undefined;
      if (typeof id !== "string") continue;
      // What was seen last is there most likely.
      pool.delete(id);
      pool.add(id);
    }
    pools.set(path, new Set([...pool].slice(-KEPT)));
  }

  return { given, learn };
}
