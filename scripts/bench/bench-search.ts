import type { Command } from "../stack/run-command";
import { listRequest } from "./bench-list";
import { WORDS } from "./fill-tickets";
import type { LoadRequest } from "./http/load-plan";
import { measureReads, type ReadFigures } from "./http/measure-reads";
import { searchQueries } from "./list-queries";

/** Tickets that hold words, and the search in tickets and articles without a worker: by words alone. */
const documents = (q: string): LoadRequest => ({ name: `documents ${q}`, method: "GET", path: `/api/search?${new URLSearchParams({ q })}`, status: 200 });

/** GET /api/tickets?search= and GET /api/search for rare and for common words. No vectors: `retrieve` measures those. */
export function benchSearch(command: Command): AsyncGenerator<ReadFigures> {
  const requests = [...searchQueries().map(listRequest), documents(WORDS.rare), documents("the screen stays black")];
  return measureReads(command, { name: "search", requests: () => Promise.resolve(requests) });
}
