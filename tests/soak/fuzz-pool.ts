import type { ApiDesk } from "@/tests/support/api-desk";
import type { ApiOperation } from "@/tests/support/api-operations";
import type { Given } from "@/tests/support/schema-arbitrary";

const KEPT = 30;

const PEOPLE = ["employee_id", "assigned_to"];

const isRow = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Ids that answers have shown, so that later calls reach something that is there. */
export function fuzzPool({ requester, staff, ticket, articleId }: ApiDesk) {
  const pools = new Map<string, Set<string>>([
    ["/api/tickets", new Set([ticket.id, ticket.ticketNumber])],
    ["/api/knowledge-base", new Set([articleId])],
  ]);

  /** Ids of the collection that a path names before a parameter. */
  const at = (path: string, name: string): string[] => [...(pools.get(path.split(`/{${name}}`)[0] ?? "") ?? [])];

  const given =
    ({ path }: ApiOperation): Given =>
    (name) => {
      if (PEOPLE.includes(name)) return [requester, staff];
      if (name === "comment_id") return [...(pools.get("/api/tickets/{id}/comments") ?? [])];
      return path.includes(`{${name}}`) ? at(path, name) : [];
    };

  function learn({ path }: ApiOperation, answer: unknown): void {
    const rows = isRow(answer) && Array.isArray(answer.results) ? answer.results : [answer];
    const pool = pools.get(path) ?? new Set<string>();
    for (const row of rows) if (isRow(row) && typeof row.id === "string") pool.add(row.id);
    pools.set(path, new Set([...pool].slice(-KEPT)));
  }

  return { given, learn };
}
