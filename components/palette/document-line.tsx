import type { SearchResult } from "@/lib/search/schema";
import { Marked } from "./marked";

export function DocumentLine({ document: { title, ticketNumber, language }, typed }: { document: SearchResult; typed: string }) {
  return (
    <>
      <span lang={language} dir="auto">
        <Marked text={title} typed={typed} />
      </span>
      {ticketNumber && <span className="text-xs text-quiet tabular">{ticketNumber}</span>}
    </>
  );
}
