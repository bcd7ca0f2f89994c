import { ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { Property } from "@/components/tickets/property";
import { DropdownMenu, DropdownMenuContent, DropdownMenuRadioGroup, DropdownMenuRadioItem, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import { editStyle } from "./edit-style";

interface ChoicePropertyProps<Value extends string> {
  name: string;
  value: Value;
  options: readonly { value: Value; shown: ReactNode }[];
  /** Left out for who may not choose. */
  onChange?: (value: Value) => void;
}

/** A fact of a few known values, changed where it stands. */
export function ChoiceProperty<Value extends string>({ name, value, options, onChange }: ChoicePropertyProps<Value>) {
  const shown = options.find((option) => option.value === value)?.shown ?? value;
  const choose = (chosen: string) => {
    const option = options.find(({ value }) => value === chosen);
    if (option && option.value !== value) onChange?.(option.value);
  };
  return (
    <Property name={name}>
      {onChange ? (
        <DropdownMenu>
          <DropdownMenuTrigger className={editStyle}>
            <span className="sr-only">{name}: </span>
            {shown}
            <ChevronsUpDown aria-hidden className="ml-auto size-3.5 shrink-0 text-quiet" />
          </DropdownMenuTrigger>
          <DropdownMenuContent align="start">
            <DropdownMenuRadioGroup value={value} onValueChange={choose}>
              {options.map((option) => (
                <DropdownMenuRadioItem key={option.value} value={option.value}>
                  {option.shown}
                </DropdownMenuRadioItem>
              ))}
            </DropdownMenuRadioGroup>
          </DropdownMenuContent>
        </DropdownMenu>
      ) : (
        shown
      )}
    </Property>
  );
}
