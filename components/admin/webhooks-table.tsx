import Link from "next/link";
import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/time/relative-time";
import { Badge } from "@/components/ui/badge";
import { type RecordColumn, RecordTable } from "@/components/ui/record-table";
import type { Webhook } from "@/lib/webhooks/schema";
import { ActorName } from "./actor-name";
import { OnOff } from "./on-off";

interface WebhooksTableProps {
  webhooks: Webhook[];
  names: Readonly<Record<string, string>>;
}

export function WebhooksTable({ webhooks, names }: WebhooksTableProps) {
  const t = useTranslations("Webhooks");
  const columns: RecordColumn<Webhook>[] = [
    {
      key: "url",
      label: t("url"),
      isName: true,
      width: "minmax(0,2fr)",
      render: ({ id, url }) => (
        <Link href={`/admin/webhooks/${id}`} prefetch={false} className="wrap-anywhere hover:underline">
          {url}
        </Link>
      ),
    },
    {
      key: "events",
      label: t("events"),
      width: "minmax(0,2fr)",
      render: ({ events }) => (
        <ul className="flex flex-wrap gap-1">
          {events.map((event) => (
            <li key={event}>
              <Badge className="font-mono">{event}</Badge>
            </li>
          ))}
        </ul>
      ),
    },
    { key: "state", label: t("stateLabel"), width: "6.5rem", render: ({ isActive }) => <OnOff isOn={isActive} /> },
    { key: "by", label: t("createdBy"), width: "minmax(0,1fr)", render: ({ createdByType, createdBy }) => <ActorName type={createdByType} id={createdBy} names={names} /> },
    { key: "changed", label: t("changed"), align: "right", width: "7rem", render: ({ updatedAt }) => <RelativeTime value={updatedAt} className="text-quiet" /> },
  ];
  return <RecordTable caption={t("heading")} columns={columns} rows={webhooks} keyOf={({ id }) => id} />;
}
