"use client";

import { useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Requester } from "@/lib/people/schema";
import { hasWords } from "./has-words";
import { peopleQuery } from "./people-query";
import { PersonOption } from "./person-option";

export interface PersonListProps {
  label: string;
  value: string | null;
  onChoose: (employeeId: string | null, person?: Requester) => void;
  allowNobody?: boolean;
  /** What nobody means here. */
  nobody?: string;
  staffOnly?: boolean;
  /** The reader, offered first. */
  me?: { employeeId: string; name: string };
}

const NOBODY = "(nobody)";

/**
 * A field and the people that it finds. What was found for fewer letters is sieved here too, so that Enter never takes
 * somebody whom the words no longer mean.
 */
export function PersonList({ label, value, onChoose, allowNobody = false, nobody, staffOnly = false, me }: PersonListProps) {
  const t = useTranslations("PersonPicker");
  const [search, setSearch] = useState("");
  const { data: found = [], isFetching, isError } = useQuery(peopleQuery(search.trim(), staffOnly));
  const { compare } = new Intl.Collator();
  const others = found.filter(({ employeeId }) => employeeId !== me?.employeeId).toSorted((one, other) => compare(one.name, other.name));
  return (
    <Command label={label} filter={(_, typed, keywords = []) => Number(hasWords(typed, keywords))} className="flex max-h-80 flex-col">
      <Command.Input
        autoFocus
        value={search}
        onValueChange={setSearch}
        maxLength={300}
        placeholder={t("search")}
        className="h-10 w-full shrink-0 border-b bg-transparent px-3 text-lg focus-visible:outline-none sm:h-9 sm:text-sm"
      />
      <Command.List label={label} aria-busy={isFetching} className="min-h-0 overflow-y-auto p-1 text-sm">
        <Command.Empty className="px-2 py-3 text-quiet">{t(isError ? "unreachable" : isFetching ? "searching" : "none")}</Command.Empty>
        {me && <PersonOption value={me.employeeId} name={me.name} note={t("me")} chosen={value === me.employeeId} keywords={[me.name, t("me")]} onChoose={() => onChoose(me.employeeId, { ...me, department: "" })} />}
        {allowNobody && <PersonOption value={NOBODY} name={nobody ?? t("nobody")} faceless chosen={value === null} keywords={[nobody ?? t("nobody")]} onChoose={() => onChoose(null)} />}
        {others.map(({ email, ...person }) => (
          <PersonOption
            key={person.employeeId}
            value={person.employeeId}
            name={person.name}
            note={person.department}
            chosen={person.employeeId === value}
            keywords={[person.name, email, person.employeeId]}
            onChoose={() => onChoose(person.employeeId, person)}
          />
        ))}
      </Command.List>
    </Command>
  );
}
