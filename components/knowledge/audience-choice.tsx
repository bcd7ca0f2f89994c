import { useId } from "react";
import { useTranslations } from "next-intl";
import { type Audience, AUDIENCES } from "@/db/enums";
import { ArticleFacet } from "./article-facet";

interface AudienceChoiceProps {
  value: Audience;
  onChange: (audience: Audience) => void;
}

/** Who may read it once it is published. */
export function AudienceChoice({ value, onChange }: AudienceChoiceProps) {
  const t = useTranslations("ArticleEditor");
  const hintId = useId();
  return (
    <fieldset aria-describedby={hintId}>
      <legend className="mb-1.5 text-sm font-medium">{t("audience")}</legend>
      <div className="flex flex-wrap gap-1.5">
        {AUDIENCES.map((audience) => (
          <label
            key={audience}
            className="relative flex h-8 cursor-pointer items-center rounded-md border border-edge bg-surface px-2.5 text-sm transition-colors hover:bg-sunken has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="audience"
              value={audience}
              checked={audience === value}
              onChange={() => onChange(audience)}
              className="absolute inset-0 cursor-pointer appearance-none focus-visible:outline-none"
            />
            <ArticleFacet audience={audience} />
          </label>
        ))}
      </div>
      <p id={hintId} className="pt-1.5 text-xs text-quiet">
        {t("audienceHint")}
      </p>
    </fieldset>
  );
}
