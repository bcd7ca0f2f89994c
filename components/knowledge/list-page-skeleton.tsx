import { Skeleton } from "@/components/ui/skeleton";
import { ArticleListSkeleton } from "./article-list-skeleton";

/** The whole page before its first word, each part in its size. */
export function ListPageSkeleton() {
  return (
    <div className="flex flex-col gap-4">
      <div className="flex h-12 flex-col justify-center gap-2">
        <Skeleton className="h-5 w-48" />
        <Skeleton className="w-80 max-w-full" />
      </div>
      <div className="h-11 rounded-md border bg-surface" />
      <div className="h-8" />
      <ArticleListSkeleton />
    </div>
  );
}
