import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { FilterField } from "./filter-field";

export interface FilterOption {
  value: string;
  label: string;
}

interface FilterSelectProps {
  name: string;
  label: string;
  value: string | undefined;
  options: readonly FilterOption[];
  className?: string;
}

export function FilterSelect({ name, label, value, options, className = "max-sm:basis-[calc(50%-0.25rem)] sm:max-w-56" }: FilterSelectProps) {
  const t = useTranslations("Lists");
  return (
    <FilterField label={label} className={className}>
      {(id) => (
        <Select id={id} name={name} defaultValue={value ?? ""}>
          <option value="">{t("any")}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </FilterField>
  );
}
