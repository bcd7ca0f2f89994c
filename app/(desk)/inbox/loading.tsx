import { InboxSkeleton } from "@/components/notifications/inbox-skeleton";

export default function InboxLoading() {
  return <InboxSkeleton />;
}
