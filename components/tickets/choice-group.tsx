import { Facet, type FacetValue } from "./facet";

interface ChoiceGroupProps<Value extends string> {
  legend: string;
  name: string;
  value: Value;
  options: readonly { value: Value; facet: FacetValue }[];
  onChange: (value: Value) => void;
}

/** Few choices, all in sight: one click, or the arrow keys. */
export function ChoiceGroup<Value extends string>({ legend, name, value, options, onChange }: ChoiceGroupProps<Value>) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative flex h-8 cursor-pointer items-center rounded-md border border-edge bg-surface px-2.5 text-sm transition-colors hover:bg-sunken has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 cursor-pointer appearance-none focus-visible:outline-none"
            />
            <Facet {...option.facet} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
