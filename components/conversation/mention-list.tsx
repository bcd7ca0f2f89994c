import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import type { Choice } from "./mention-choices";

interface MentionListProps {
  id: string;
  choices: readonly Choice[];
  chosen: number;
  onChoose: (choice: Choice) => void;
}

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

/** Who may be mentioned, while the text keeps the focus. */
export function MentionList({ id, choices, chosen, onChoose }: MentionListProps) {
  const t = useTranslations("Editor");
  useEffect(() => {
    // It returns a promise in some browsers, which an effect must not.
    document.getElementById(optionId(id, chosen))?.scrollIntoView({ block: "nearest" });
  }, [id, chosen]);
  return (
    <div id={id} role="listbox" aria-label={t("mention")} className="absolute bottom-full left-3 z-20 mb-1 max-h-60 w-72 max-w-[calc(100%-1.5rem)] animate-appear overflow-y-auto rounded-lg border bg-raised p-1 text-sm shadow-menu">
      {choices.map((choice, index) => (
        <div
          key={choice.employeeId}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          // The text must not lose the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice)}
          onKeyDown={() => {}}
          className={cn("flex min-h-9 cursor-default items-center gap-2 rounded-md px-2", index === chosen ? "bg-sunken" : "hover:bg-sunken")}
        >
          <Avatar name={choice.name} />
          <span className="min-w-0 grow wrap-anywhere">{choice.name}</span>
          <span className="text-xs text-quiet tabular">{choice.employeeId}</span>
        </div>
      ))}
    </div>
  );
}
