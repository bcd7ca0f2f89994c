"use client";

import { ChevronsUpDown } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { Skeleton } from "@/components/ui/skeleton";
import type { PersonListProps } from "./person-list";
import { PersonName } from "./person-name";

const PersonList = dynamic(() => import("./person-list").then(({ PersonList }) => PersonList), {
  loading: () => (
    <div className="flex flex-col gap-3 p-3">
      <Skeleton className="w-2/3" />
      <Skeleton className="w-1/2" />
    </div>
  ),
});

interface PersonPickerProps extends Omit<PersonListProps, "onChoose"> {
  onChange: PersonListProps["onChoose"];
  /** Of the person chosen, where it is known; asked for otherwise. */
  name?: string;
  /** In place of the button that shows who is chosen. */
  trigger?: ReactNode;
  /** Where a key opens it too. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}

/** Chooses somebody by name; what finds them is loaded when it is opened. */
export function PersonPicker({ onChange, name, trigger, open: opened, onOpenChange, ...list }: PersonPickerProps) {
  const t = useTranslations("PersonPicker");
  const [isOpen, setOpen] = useState(false);
  const open = opened ?? isOpen;
  const turn = (wanted: boolean) => {
    setOpen(wanted);
    onOpenChange?.(wanted);
  };
  const shown = list.value === null ? <span className="text-quiet">{list.nobody ?? t("nobody")}</span> : (name ?? (list.value === list.me?.employeeId ? list.me.name : <PersonName employeeId={list.value} />));
  return (
    <Popover
      label={list.label}
      open={open}
      onOpenChange={turn}
      align="start"
      className="w-72 p-0"
      trigger={
        trigger ?? (
          <Button className="min-w-0 max-w-full justify-between">
            <span className="sr-only">{list.label}: </span>
            <span className="min-w-0 truncate">{shown}</span>
            <ChevronsUpDown aria-hidden className="size-3.5! text-quiet" />
          </Button>
        )
      }
    >
      <PersonList
        {...list}
        onChoose={(employeeId, person) => {
          turn(false);
          onChange(employeeId, person);
        }}
      />
    </Popover>
  );
}
