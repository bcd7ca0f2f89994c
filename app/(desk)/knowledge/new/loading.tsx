import { EditorSkeleton } from "@/components/knowledge/editor-skeleton";

export default function EditorLoading() {
  return <EditorSkeleton />;
}
