import { ListPageSkeleton } from "@/components/knowledge/list-page-skeleton";

export default function KnowledgeLoading() {
  return <ListPageSkeleton />;
}
