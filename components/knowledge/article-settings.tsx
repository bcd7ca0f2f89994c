"use client";

import { useTranslations } from "next-intl";
import { AUTONYMS } from "@/components/locale/autonyms";
import { ChoiceGroup } from "@/components/tickets/choice-group";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { CATEGORIES, LOCALES } from "@/db/enums";
import type { WrittenArticle } from "./article-draft";
import { AudienceChoice } from "./audience-choice";
import { TagField } from "./tag-field";

interface ArticleSettingsProps {
  written: WrittenArticle;
  fields: Record<string, string>;
  onChange: (part: Partial<WrittenArticle>) => void;
}

const categories = CATEGORIES.map((category) => ({ value: category, facet: { category } }));

/** A refusal names a single tag by its place. */
const errorOfTags = (fields: Record<string, string>) => Object.entries(fields).find(([path]) => path === "tags" || path.startsWith("tags."))?.[1];

export function ArticleSettings({ written, fields, onChange }: ArticleSettingsProps) {
  const t = useTranslations("ArticleEditor");
  const knowledge = useTranslations("Knowledge");
  const { category, language, tags, audience } = written;
  return (
    <div className="grid items-start gap-x-5 gap-y-5 lg:grid-cols-2">
      <ChoiceGroup legend={knowledge("category")} name="category" value={category} options={categories} onChange={(chosen) => onChange({ category: chosen })} />
      <AudienceChoice value={audience} onChange={(chosen) => onChange({ audience: chosen })} />
      <TagField tags={tags} error={errorOfTags(fields)} onChange={(chosen) => onChange({ tags: chosen })} />
      <Field label={t("language")} {...(fields.language ? { error: fields.language } : {})}>
        {(wiring) => (
          <Select {...wiring} name="language" value={language} onChange={({ target }) => onChange({ language: LOCALES.find((locale) => locale === target.value) ?? "" })}>
            <option value="">{t("detect")}</option>
            {LOCALES.map((locale) => (
              <option key={locale} value={locale} lang={locale}>
                {AUTONYMS[locale]}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
