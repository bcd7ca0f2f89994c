import { type KeyboardEvent, useId } from "react";
import { Kbd } from "@/components/ui/kbd";
import { Facet, type FacetValue } from "./facet";

interface ChoiceGroupProps<Value extends string> {
  legend: string;
  /** What the choice is for, in plain words. */
  hint?: string;
  name: string;
  /** Undefined: nothing is chosen yet. */
  value: Value | undefined;
  options: readonly { value: Value; facet: FacetValue }[];
  /** Whether digits choose as well, each shown beside its choice. */
  byDigit?: boolean;
  autoFocus?: boolean;
  onChange: (value: Value) => void;
}

/** Few choices, all in sight: one click, or the arrow keys. */
export function ChoiceGroup<Value extends string>({ legend, hint, name, value, options, byDigit, autoFocus, onChange }: ChoiceGroupProps<Value>) {
  const hintId = useId();
  const chooseByDigit = (event: KeyboardEvent<HTMLInputElement>) => {
    const at = Number(event.key) - 1;
    const chosen = byDigit && options[at];
    if (!chosen || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChange(chosen.value);
    event.currentTarget.closest("fieldset")?.querySelectorAll("input")[at]?.focus();
  };
  return (
    <fieldset aria-describedby={hint && hintId}>
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      {hint && (
        <p id={hintId} className="-mt-1 pb-1.5 text-xs text-quiet">
          {hint}
        </p>
      )}
      <div className="flex flex-wrap gap-1.5">
        {options.map((option, index) => (
          <label
            key={option.value}
            className="relative flex h-8 cursor-pointer items-center gap-1.5 rounded-md border border-edge bg-surface px-2.5 text-sm transition-colors hover:bg-sunken has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              autoFocus={autoFocus && index === 0}
              onChange={() => onChange(option.value)}
              onKeyDown={chooseByDigit}
              className="absolute inset-0 cursor-pointer appearance-none focus-visible:outline-none"
            />
            <Facet {...option.facet} />
            {byDigit && <Kbd>{String(index + 1)}</Kbd>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
