import type { ReactNode } from "react";
import { ListNavigationProvider } from "./list-navigation";
import { PageHeader } from "@/components/ui/page-header";
import { BackLink } from "./back-link";
import type { ListQuery } from "./list-address";
import { ListPager } from "./list-pager";
import { ListResults } from "./list-results";
import { ListTotal } from "./list-total";
import { NoRows } from "./no-rows";

interface ListPageProps {
  path: string;
  query: ListQuery;
  page: { results: readonly unknown[]; nextCursor: string | null; total: number };
  title: string;
  /** 2 where the list is a part of a page. */
  level?: 1 | 2;
  intro?: ReactNode;
  /** The page that leads here. */
  back?: { href: string; label: string };
  actions?: ReactNode;
  filters?: ReactNode;
  /** Why there is nothing at all. */
  none: { title: string; text: string };
  /** The rows. */
  children: ReactNode;
}

/** A page of records: head, filters, rows or why there are none, and the way through them. */
export function ListPage({ path, query, page: { results, nextCursor, total }, title, level = 1, intro, back, actions, filters, none, children }: ListPageProps) {
  return (
    <ListNavigationProvider>
      <div className="flex flex-col gap-4">
        <div>
          {back && <BackLink href={back.href}>{back.label}</BackLink>}
          {level === 1 ? (
            <PageHeader title={title} count={<ListTotal total={total} />} intro={intro} actions={actions} />
          ) : (
            <h2 className="flex items-baseline gap-x-2 text-lg font-semibold">
              {title}
              <ListTotal total={total} />
            </h2>
          )}
        </div>
        {filters}
        <ListResults>
          {results.length > 0 ? children : <NoRows path={path} query={query} {...none} />}
          {results.length > 0 && <ListPager path={path} query={query} nextCursor={nextCursor} shown={results.length} total={total} />}
        </ListResults>
      </div>
    </ListNavigationProvider>
  );
}
