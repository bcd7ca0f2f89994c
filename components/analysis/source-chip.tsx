import { BookOpen, Ticket } from "lucide-react";
import { ForeignLanguage } from "@/components/locale/foreign-language";
import type { SourceReference } from "@/lib/analysis/schema";
import { SourceSheet } from "./source-sheet";

const CHIP =
  "flex h-6 max-w-44 items-center gap-1 rounded-md border bg-canvas px-1.5 text-xs text-quiet transition-colors hover:border-edge hover:text-ink data-[state=open]:border-edge data-[state=open]:text-ink";

interface SourceChipProps {
  source: SourceReference;
  step: string;
}

/** Opens a source beside the page, at what supports the step. */
export function SourceChip({ source, step }: SourceChipProps) {
  const isTicket = source.type === "ticket";
  return (
    <SourceSheet
      source={source}
      step={step}
      trigger={
        <button type="button" className={CHIP}>
          {isTicket ? <Ticket aria-hidden className="size-3.5 shrink-0" /> : <BookOpen aria-hidden className="size-3.5 shrink-0" />}
          {isTicket ? (
            <span lang={source.language} title={source.title} className="tabular">
              {source.ticketNumber}
            </span>
          ) : (
            <span lang={source.language} dir="auto" title={source.title} className="truncate">
              {source.title}
            </span>
          )}
          <ForeignLanguage language={source.language} />
        </button>
      }
    />
  );
}
