import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { fromApiJson } from "@/lib/core/naming";

const FRESH_MS = 60_000;

/** Why a source cannot be read: it is gone or not for the reader to see, the reader may not read such at all, or the desk was not reached. */
export type SourceTrouble = "notFound" | "forbidden" | "unreachable";

export class SourceError extends Error {
  constructor(readonly trouble: SourceTrouble) {
    super(trouble);
  }
}

const TROUBLES: Record<number, SourceTrouble> = { 401: "forbidden", 403: "forbidden", 404: "notFound" };

async function read<Output>(address: string, schema: Promise<z.ZodType<Output>>, signal: AbortSignal): Promise<Output> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new SourceError(TROUBLES[response.status] ?? "unreachable");
  return (await schema).parse(fromApiJson(await response.json()));
}

const ticket = () => import("@/lib/tickets/schema").then(({ ticket }) => ticket);
const article = () => import("@/lib/knowledge/schema").then(({ article }) => article);

const ofSource = { staleTime: FRESH_MS, retry: (count: number, error: Error) => count < 1 && !(error instanceof SourceError) };

/** A ticket that solved something, by its number. */
export const sourceTicketQuery = (ticketNumber: string) =>
  queryOptions({ ...ofSource, queryKey: ["source", "ticket", ticketNumber], queryFn: ({ signal }) => read(`/api/tickets/${ticketNumber}`, ticket(), signal) });

export const sourceArticleQuery = (id: string) =>
  queryOptions({ ...ofSource, queryKey: ["source", "article", id], queryFn: ({ signal }) => read(`/api/knowledge-base/${id}`, article(), signal) });

export const troubleOf = (error: Error | null): SourceTrouble | undefined => (error === null ? undefined : error instanceof SourceError ? error.trouble : "unreachable");
