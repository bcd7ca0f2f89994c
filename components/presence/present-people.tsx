"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import type { PresentPerson } from "@/lib/presence/schema";
import { presenceNews } from "./presence-news";

/** Who else has the ticket open, and who of them types; nothing to be seen while nobody has. */
export function PresentPeople({ people }: { people: readonly PresentPerson[] }) {
  const t = useTranslations("Presence");
  const format = useFormatter();
  const [said, say] = useState("");
  const before = useRef<readonly PresentPerson[]>([]);

  useEffect(() => {
    const { arrived, typing } = presenceNews(before.current, people);
    before.current = people;
    const sentence = (key: "arrived" | "typing", names: string[]) => (names.length === 0 ? [] : [t(key, { count: names.length, names: format.list(names) })]);
    const sentences = [...sentence("arrived", arrived), ...sentence("typing", typing)];
    if (sentences.length > 0) say(sentences.join(" "));
  }, [people, t, format]);

  return (
    <>
      {/* There before it says anything, or it would not be read out. */}
      <p role="status" className="sr-only">
        {said}
      </p>
      {people.length > 0 && (
        <ul aria-label={t("label")} className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-quiet">
          {people.map(({ employeeId, name, state }) => (
            <li key={employeeId} className="flex min-w-0 items-center gap-2">
              <Avatar name={name} />
              <span className="min-w-0 wrap-anywhere">{state === "typing" ? t("typing", { count: 1, names: name }) : name}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
