import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";

interface VersionChoiceProps {
  articleId: string;
  /** The newest one. */
  newest: number;
  from: number;
  to: number;
}

const COUNT_LIMIT = 200;

/** Any two versions to be compared; a form of the browser's own, so the address keeps them. */
export function VersionChoice({ articleId, newest, from, to }: VersionChoiceProps) {
  const t = useTranslations("ArticleVersions");
  const versions = Array.from({ length: Math.min(newest, COUNT_LIMIT) }, (_, index) => newest - index);
  const choice = (name: "from" | "to", value: number) => (
    <label className="flex min-w-0 grow items-center gap-2 text-sm sm:grow-0">
      <span className="shrink-0">{t(name)}</span>
      <span className="min-w-36 grow">
        <Select name={name} key={value} defaultValue={value}>
          {versions.map((version) => (
            <option key={version} value={version}>
              {t("version", { version })}
            </option>
          ))}
        </Select>
      </span>
    </label>
  );
  return (
    <form action={`/knowledge/${articleId}/versions`} className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {choice("from", from)}
      {choice("to", to)}
      <Button type="submit">{t("compare")}</Button>
    </form>
  );
}
