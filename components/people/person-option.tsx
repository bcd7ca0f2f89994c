import { Command } from "cmdk";
import { Check } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";

interface PersonOptionProps {
  value: string;
  name: string;
  /** The department, or what the choice means. */
  note?: string;
  chosen: boolean;
  /** Not a person. */
  faceless?: boolean;
  keywords: string[];
  onChoose: () => void;
}

export function PersonOption({ value, name, note, chosen, faceless, keywords, onChoose }: PersonOptionProps) {
  return (
    <Command.Item value={value} keywords={keywords} onSelect={onChoose} className="flex min-h-9 cursor-default items-center gap-2 rounded-md px-2 py-1 select-none data-[selected=true]:bg-sunken">
      {faceless ? <span aria-hidden className="size-7 shrink-0 rounded-full border border-dashed border-edge" /> : <Avatar name={name} />}
      <span className="min-w-0 grow wrap-anywhere">
        {name}
        {note && <span className="pl-1.5 text-xs text-quiet">{note}</span>}
      </span>
      {chosen && <Check aria-hidden className="size-4 shrink-0 text-accent" />}
    </Command.Item>
  );
}
