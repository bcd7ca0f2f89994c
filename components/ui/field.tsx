"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";

interface FieldWiring {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface FieldProps {
  label: string;
  error?: string;
  /** Beside the label: what is optional, or how much room is left. */
  note?: ReactNode;
  children: (wiring: FieldWiring) => ReactNode;
}

/** A control with its label and its error, wired for screen readers. */
export function Field({ label, error, note, children }: FieldProps) {
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        {note}
      </div>
      {children({ id, "aria-describedby": error ? errorId : undefined, "aria-invalid": error ? true : undefined })}
      {error && (
        <p id={errorId} className="flex items-start gap-1.5 text-sm text-danger">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}
