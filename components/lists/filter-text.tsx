import { Input } from "@/components/ui/input";
import { FilterField } from "./filter-field";

interface FilterTextProps {
  name: string;
  label: string;
  value: string | undefined;
  type?: "search" | "text" | "date";
  placeholder?: string;
  className?: string;
}

export function FilterText({ name, label, value, type = "text", placeholder, className = "max-sm:basis-[calc(50%-0.25rem)] sm:max-w-44" }: FilterTextProps) {
  return (
    <FilterField label={label} className={className}>
      {(id) => <Input id={id} name={name} type={type} defaultValue={value ?? ""} placeholder={placeholder} maxLength={type === "date" ? undefined : 200} autoComplete="off" />}
    </FilterField>
  );
}
