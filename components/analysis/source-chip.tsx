import { BookOpen, Ticket } from "lucide-react";
import Link from "next/link";
import { ForeignLanguage } from "@/components/locale/foreign-language";
import { Popover } from "@/components/ui/popover";
import type { SourceReference } from "@/lib/analysis/schema";
import { ArticleFacts } from "./article-facts";

const CHIP =
  "flex h-6 max-w-64 items-center gap-1 rounded-md border bg-canvas px-1.5 text-xs text-quiet transition-colors hover:border-edge hover:text-ink data-[state=open]:border-edge data-[state=open]:text-ink";

interface SourceChipProps {
  source: SourceReference;
  /** Of an article. */
  similarity: number | null;
}

/** Leads to a solved ticket; tells about an article. */
export function SourceChip({ source, similarity }: SourceChipProps) {
  if (source.type === "ticket") {
    return (
      <Link href={`/tickets/${source.ticketNumber}`} prefetch={false} title={source.title} className={CHIP}>
        <Ticket aria-hidden className="size-3.5 shrink-0" />
        <span className="tabular">{source.ticketNumber}</span>
        <ForeignLanguage language={source.language} />
      </Link>
    );
  }
  return (
    <Popover
      label={source.title}
      trigger={
        <button type="button" className={CHIP}>
          <BookOpen aria-hidden className="size-3.5 shrink-0" />
          <span lang={source.language} dir="auto" className="truncate">
            {source.title}
          </span>
          <ForeignLanguage language={source.language} />
        </button>
      }
    >
      <ArticleFacts title={source.title} language={source.language} similarity={similarity} />
    </Popover>
  );
}
