import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { Locale } from "@/db/enums";
import { WordDiff } from "./word-diff";

interface CompareTextProps {
  name: string;
  theirs: string;
  mine: string;
  value: string;
  language: Locale;
  onChange: (value: string) => void;
}

/** Two texts side by side, and below what shall stand: either, or one made of both. */
export function CompareText({ name, theirs, mine, value, language, onChange }: CompareTextProps) {
  const t = useTranslations("Compare");
  const sides = [
    { heading: t("theirs"), show: "before", text: theirs, take: t("takeTheirs") },
    { heading: t("mine"), show: "after", text: mine, take: t("takeMine") },
  ] as const;
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="pb-2 text-sm font-semibold">{name}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {sides.map(({ heading, show, text, take }) => (
          <div key={show} className="flex min-w-0 flex-col gap-1.5">
            <h3 className="text-xs font-semibold text-quiet">{heading}</h3>
            <WordDiff before={theirs} after={mine} language={language} show={show} />
            <Button size="sm" className="self-start" aria-pressed={value === text} onClick={() => onChange(text)}>
              {take}
            </Button>
          </div>
        ))}
      </div>
      <Field label={t("result")}>{(wiring) => <Textarea {...wiring} lang={language} dir="auto" value={value} onChange={(event) => onChange(event.target.value)} className="min-h-24" />}</Field>
    </fieldset>
  );
}
