import { ReaderSkeleton } from "@/components/knowledge/reader-skeleton";

export default function ArticleLoading() {
  return <ReaderSkeleton />;
}
