"use client";

import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ChooseLocale } from "@/components/locale/locale-menu";
import { Spinner } from "@/components/ui/spinner";
import type { Role } from "@/db/enums";
import { FoundGroups } from "./found-groups";
import { matchesWords } from "./matching";
import { PaletteFrame } from "./palette-frame";
import { PaletteGroup } from "./palette-group";
import { PaletteItem } from "./palette-item";
import { useCommands } from "./use-commands";
import { useFound } from "./use-found";

export interface PaletteProps {
  role: Role;
  chooseLocale: ChooseLocale;
  /** What was chosen is done once the palette is gone. */
  onClose: (then?: () => void) => void;
}

/** Everything that can be done or found, by typing a part of it. */
export function Palette({ role, chooseLocale, onClose }: PaletteProps) {
  const t = useTranslations("Palette");
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const [chosen, choose] = useState("");
  const [hasChosen, setHasChosen] = useState(false);
  const groups = useCommands(role, chooseLocale).map(({ name, commands }) => ({ name, commands: commands.filter(({ label }) => matchesWords(label, typed)) }));
  const found = useFound(typed, role !== "employee");
  const best = found.documents.find(({ type }) => type === "ticket") ?? found.documents[0];
  // What is found comes after the choice fell on the last resort by itself.
  const value = best && chosen === "search" && !hasChosen ? `${best.type} ${best.id}` : chosen;
  const type = (text: string) => {
    setTyped(text);
    setHasChosen(false);
  };
  const isArrow = (key: string) => key === "ArrowUp" || key === "ArrowDown";
  return (
    <PaletteFrame onClose={() => onClose()}>
      <Command
        shouldFilter={false}
        loop
        value={value}
        onValueChange={choose}
        onPointerMove={() => setHasChosen(true)}
        onKeyDown={({ key }) => isArrow(key) && setHasChosen(true)}
        label={t("title")}
        className="flex min-h-0 flex-col"
      >
        <div className="flex items-center gap-2 border-b px-4">
          <Command.Input value={typed} onValueChange={type} placeholder={t("placeholder")} maxLength={300} className="h-12 min-w-0 grow bg-transparent text-lg outline-none" />
          {found.isLooking && <Spinner className="text-quiet" />}
        </div>
        <Command.List label={t("title")} className="min-h-0 grow overflow-y-auto overscroll-contain px-1.5 py-1">
          <Command.Empty className="px-2.5 py-6 text-center text-sm text-quiet">{t("nothing")}</Command.Empty>
          {groups.map(
            ({ name, commands }) =>
              commands.length > 0 && (
                <PaletteGroup key={name} name={name}>
                  {commands.map(({ id, label, icon, keys, isCurrent, run }) => (
                    <PaletteItem key={id} id={id} icon={icon} keys={keys} isCurrent={isCurrent} onSelect={() => onClose(run)}>
                      {label}
                    </PaletteItem>
                  ))}
                </PaletteGroup>
              ),
          )}
          <FoundGroups typed={typed} found={found} onGo={(address) => onClose(() => router.push(address))} />
          {found.hasFailed && <p className="px-2.5 py-2 text-sm text-danger">{t("failed")}</p>}
        </Command.List>
        <p role="status" className="sr-only">
          {typed && !found.isLooking && t("found", { count: found.documents.length + found.people.length })}
        </p>
      </Command>
    </PaletteFrame>
  );
}
