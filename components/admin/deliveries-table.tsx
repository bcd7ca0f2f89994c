import { useFormatter, useTranslations } from "next-intl";
import type { Answer } from "@/components/forms/answer";
import { Elapsed } from "@/components/time/elapsed";
import { RelativeTime } from "@/components/time/relative-time";
import { type RecordColumn, RecordTable } from "@/components/ui/record-table";
import type { Delivery, RedeliverInput } from "@/lib/webhooks/schema";
import { DeliveryMark } from "./delivery-mark";
import { RedeliverButton } from "./redeliver-button";

interface DeliveriesTableProps {
  deliveries: Delivery[];
  /** Not offered of a webhook that is off. */
  redeliver: ((target: RedeliverInput) => Promise<Answer<unknown>>) | undefined;
}

export function DeliveriesTable({ deliveries, redeliver }: DeliveriesTableProps) {
  const t = useTranslations("Webhooks");
  const faults = useTranslations("WebhookFaults");
  const format = useFormatter();
  const columns: RecordColumn<Delivery>[] = [
    { key: "type", label: t("event"), isName: true, width: "minmax(0,1.2fr)", render: ({ type }) => (type === "ping" ? t("ping") : (type ?? t("eventGone"))) },
    { key: "state", label: t("stateLabel"), width: "8rem", render: ({ state }) => <DeliveryMark state={state} /> },
    { key: "tries", label: t("tries"), align: "right", width: "5rem", render: ({ attempts }) => format.number(attempts) },
    { key: "status", label: t("answer"), width: "5.5rem", render: ({ responseStatus }) => <span className="tabular">{responseStatus ?? "–"}</span> },
    { key: "fault", label: t("fault"), width: "minmax(0,2fr)", render: ({ fault }) => (fault ? faults(fault) : "–") },
    { key: "took", label: t("took"), align: "right", width: "5.5rem", render: ({ durationMs }) => (durationMs === null ? "–" : <Elapsed milliseconds={durationMs} />) },
    { key: "made", label: t("made"), align: "right", width: "7rem", render: ({ createdAt }) => <RelativeTime value={createdAt} className="text-quiet" /> },
    { key: "again", label: t("redeliver"), isDeed: true, align: "right", width: "7.5rem", render: ({ id, webhookId, state }) => redeliver && state !== "pending" && <RedeliverButton target={{ id: webhookId, deliveryId: id }} redeliver={redeliver} /> },
  ];
  return <RecordTable caption={t("deliveries")} columns={columns} rows={deliveries} keyOf={({ id }) => id} />;
}
