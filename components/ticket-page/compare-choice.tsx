import { useTranslations } from "next-intl";
import { useId } from "react";

interface CompareChoiceProps {
  name: string;
  theirs: string;
  mine: string;
  value: "theirs" | "mine";
  onChange: (value: "theirs" | "mine") => void;
}

/** Two values of which one shall stand. */
export function CompareChoice({ name, value, onChange, ...values }: CompareChoiceProps) {
  const t = useTranslations("Compare");
  const group = useId();
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="pb-1 text-sm font-semibold">{name}</legend>
      {(["theirs", "mine"] as const).map((side) => (
        <label key={side} className="flex min-h-8 items-center gap-2 text-sm">
          <input type="radio" name={group} checked={value === side} onChange={() => onChange(side)} className="m-0 size-4 shrink-0" />
          <span>
            {values[side]} <span className="text-xs text-quiet">({t(side)})</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
