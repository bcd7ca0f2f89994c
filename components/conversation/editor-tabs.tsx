import { Lock, MessageSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { cn } from "@/components/ui/cn";
import { VISIBILITIES, type Visibility } from "@/db/enums";

interface EditorTabsProps {
  id: string;
  value: Visibility;
  /** Where something is written that has not been sent. */
  begun: Record<Visibility, boolean>;
  onChange: (value: Visibility) => void;
}

const ICONS = { public: MessageSquare, internal: Lock };

export const tabId = (id: string, visibility: Visibility): string => `${id}-${visibility}`;

/** To whom one speaks: to the requester, or among staff. */
export function EditorTabs({ id, value, begun, onChange }: EditorTabsProps) {
  const t = useTranslations("Editor");
  const words = { public: t("reply"), internal: t("note") };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    const other = value === "public" ? "internal" : "public";
    onChange(other);
    document.getElementById(tabId(id, other))?.focus();
  };
  return (
    <div role="tablist" aria-label={t("title")} className="flex gap-1 border-b px-3">
      {VISIBILITIES.map((visibility) => {
        const Icon = ICONS[visibility];
        const isHere = visibility === value;
        return (
          <button
            key={visibility}
            id={tabId(id, visibility)}
            type="button"
            role="tab"
            aria-selected={isHere}
            aria-controls={`${tabId(id, visibility)}-panel`}
            tabIndex={isHere ? 0 : -1}
            onClick={() => onChange(visibility)}
            onKeyDown={press}
            className={cn("flex h-10 items-center gap-1.5 border-b-2 usual:border-transparent px-2 text-sm usual:text-quiet -outline-offset-2 hover:text-ink", isHere && "font-medium text-ink", isHere && (visibility === "internal" ? "border-caution" : "border-accent"))}
          >
            <Icon aria-hidden className="size-4" />
            {words[visibility]}
            {begun[visibility] && !isHere && <span className="text-xs font-normal">({t("begun")})</span>}
          </button>
        );
      })}
    </div>
  );
}
