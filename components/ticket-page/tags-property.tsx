import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { wideStyle } from "./edit-style";
import { tagsIn } from "./tags-in";
import type { TicketDesk } from "./use-ticket-desk";

const LONGEST = 50;
const MOST = 20;

/** Words that a ticket is found by. */
export function TagsProperty({ desk: { ticket, reader, change } }: { desk: TicketDesk }) {
  const t = useTranslations("TicketDesk");
  const names = useTranslations("TicketPage");
  const [typed, setTyped] = useState("");
  const { tags } = ticket;
  const put = (next: string[]) => void change({ tags: next }, t("tagsChanged"));
  const add = () => {
    const added = tagsIn(typed).filter((tag) => !tags.includes(tag));
    setTyped("");
    if (added.length > 0) put([...tags, ...new Set(added)].slice(0, MOST));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  if (!reader.isStaff && tags.length === 0) return null;
  return (
    <div className={wideStyle(reader.isStaff)}>
      <dt className="pb-1 text-xs text-quiet">{names("tags")}</dt>
      <dd className="flex flex-wrap items-center gap-1.5">
        {tags.map((tag) => (
          <Badge key={tag} dir="auto" className={reader.isStaff ? "pr-0" : undefined}>
            <span className="min-w-0 wrap-anywhere">{tag}</span>
            {reader.isStaff && (
              <button type="button" aria-label={t("removeTag", { tag })} onClick={() => put(tags.filter((other) => other !== tag))} className="flex size-6 items-center justify-center rounded-sm hover:bg-sunken hover:text-ink">
                <X aria-hidden />
              </button>
            )}
          </Badge>
        ))}
        {reader.isStaff && tags.length < MOST && (
          <span className="flex h-6 items-center rounded-sm border border-dashed border-edge pl-1 text-xs text-quiet focus-within:border-solid focus-within:border-accent">
            <Plus aria-hidden className="size-3 shrink-0" />
            <input
              aria-label={t("addTag")}
              placeholder={t("addTag")}
              value={typed}
              maxLength={LONGEST}
              dir="auto"
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={press}
              onBlur={add}
              className="field-sizing-content h-6 min-w-16 bg-transparent px-1 text-lg text-ink focus-visible:outline-none sm:text-xs"
            />
          </span>
        )}
      </dd>
    </div>
  );
}
