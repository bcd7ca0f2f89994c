import { Skeleton } from "@/components/ui/skeleton";

export function SourceLoading() {
  return (
    <div className="flex flex-col gap-3" aria-busy>
      <Skeleton className="w-1/3" />
      <Skeleton />
      <Skeleton />
      <Skeleton className="w-4/5" />
      <Skeleton className="w-2/3" />
    </div>
  );
}
