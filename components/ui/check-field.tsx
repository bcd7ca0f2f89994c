import { type ComponentProps, type ReactNode, useId } from "react";
import { Checkbox } from "./checkbox";

interface CheckFieldProps extends ComponentProps<typeof Checkbox> {
  label: string;
  /** What it means, under the label. */
  hint?: ReactNode;
}

/** A box with its words, all of it the target. */
export function CheckField({ label, hint, ...props }: CheckFieldProps) {
  const hintId = useId();
  return (
    <div className="flex flex-col">
      <label className="flex min-h-7 items-center gap-2 text-sm">
        <Checkbox aria-describedby={hint ? hintId : undefined} {...props} />
        {label}
      </label>
      {hint && (
        <p id={hintId} className="pl-6 text-xs text-quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
