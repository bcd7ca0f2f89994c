import { BookOpen, Ticket } from "lucide-react";
import type { ReactNode } from "react";
import { SourceSheet } from "@/components/analysis/source-sheet";
import { ForeignLanguage } from "@/components/locale/foreign-language";
import type { SourceReference } from "@/lib/analysis/schema";

interface SuggestedSourceProps {
  source: SourceReference;
  actions?: ReactNode;
}

/** An article or a solved ticket; it opens beside what is being written. */
export function SuggestedSource({ source, actions }: SuggestedSourceProps) {
  const Icon = source.type === "ticket" ? Ticket : BookOpen;
  return (
    <li>
      <SourceSheet
        source={source}
        actions={actions}
        trigger={
          <button type="button" className="-mx-2 flex w-[calc(100%+1rem)] items-start gap-2 rounded-md px-2 py-1.5 text-left text-sm hover:bg-sunken">
            <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-quiet" />
            <span lang={source.language} dir="auto" className="min-w-0 grow wrap-anywhere">
              {source.title}
            </span>
            <ForeignLanguage language={source.language} />
          </button>
        }
      />
    </li>
  );
}
