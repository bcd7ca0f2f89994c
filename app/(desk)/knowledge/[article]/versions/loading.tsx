import { ReaderSkeleton } from "@/components/knowledge/reader-skeleton";

export default function VersionsLoading() {
  return <ReaderSkeleton />;
}
