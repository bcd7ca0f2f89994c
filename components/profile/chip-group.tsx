import type { ReactNode } from "react";

interface ChipGroupProps<Value extends string> {
  legend: string;
  name: string;
  values: readonly Value[];
  chosen: Value;
  onChoose: (value: Value) => void;
  children: (value: Value) => ReactNode;
}

/** A few choices, all of them in sight; one is taken at once. */
export function ChipGroup<Value extends string>({ legend, name, values, chosen, onChoose, children }: ChipGroupProps<Value>) {
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="pb-1.5 text-sm font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-1.5">
        {values.map((value) => (
          <label
            key={value}
            className="flex min-h-8 cursor-pointer items-center gap-1.5 rounded-md border border-edge bg-surface px-3 text-sm transition-colors hover:bg-sunken has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} className="sr-only" />
            {children(value)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
