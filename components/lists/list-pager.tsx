import { useTranslations } from "next-intl";
import { type ListQuery, listAddress } from "./list-address";
import { PageLinks } from "./page-links";

interface ListPagerProps {
  path: string;
  query: ListQuery;
  nextCursor: string | null;
  shown: number;
  total: number;
}

export function ListPager({ path, query, nextCursor, shown, total }: ListPagerProps) {
  const t = useTranslations("Lists");
  const begin = query.cursor && listAddress(path, { ...query, cursor: undefined });
  return <PageLinks begin={begin} next={nextCursor ? listAddress(path, { ...query, cursor: nextCursor }) : undefined} shown={t("shown", { shown, total })} />;
}
