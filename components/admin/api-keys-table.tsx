import { useTranslations } from "next-intl";
import type { Answer } from "@/components/forms/answer";
import { ExactTime } from "@/components/time/exact-time";
import { RelativeTime } from "@/components/time/relative-time";
import { Badge } from "@/components/ui/badge";
import { type RecordColumn, RecordTable } from "@/components/ui/record-table";
import type { ApiKey } from "@/lib/auth/schema";
import { ActorName } from "./actor-name";
import { keyState, KeyStateMark } from "./key-state";
import { RevokeKey } from "./revoke-key";

interface ApiKeysTableProps {
  keys: ApiKey[];
  names: Readonly<Record<string, string>>;
  now: Date;
  revoke: (key: { id: string }) => Promise<Answer<unknown>>;
}

export function ApiKeysTable({ keys, names, now, revoke }: ApiKeysTableProps) {
  const t = useTranslations("ApiKeys");
  const columns: RecordColumn<ApiKey>[] = [
    {
      key: "name",
      label: t("name"),
      isName: true,
      width: "minmax(0,1.2fr)",
      render: ({ name, prefix }) => (
        <span>
          {name} <code className="font-mono text-xs font-normal text-quiet">{prefix}…</code>
        </span>
      ),
    },
    {
      key: "scopes",
      label: t("scopes"),
      width: "minmax(0,2fr)",
      render: ({ scopes }) => (
        <ul className="flex flex-wrap gap-1">
          {scopes.map((scope) => (
            <li key={scope}>
              <Badge className="font-mono">{scope}</Badge>
            </li>
          ))}
        </ul>
      ),
    },
    { key: "by", label: t("createdBy"), width: "minmax(0,1fr)", render: ({ createdBy }) => (createdBy ? <ActorName type="person" id={createdBy} names={names} /> : t("byKey")) },
    { key: "used", label: t("lastUsed"), width: "7rem", render: ({ lastUsedAt }) => (lastUsedAt ? <RelativeTime value={lastUsedAt} /> : <span className="text-quiet">{t("never")}</span>) },
    { key: "expires", label: t("expires"), width: "10rem", render: ({ expiresAt }) => (expiresAt ? <ExactTime value={expiresAt} /> : <span className="text-quiet">{t("never")}</span>) },
    { key: "state", label: t("stateLabel"), width: "6.5rem", render: (key) => <KeyStateMark state={keyState(key, now)} /> },
    { key: "revoke", label: t("revoke"), isDeed: true, width: "6.5rem", align: "right", render: (key) => key.revokedAt === null && <RevokeKey id={key.id} name={key.name} revoke={revoke} /> },
  ];
  return <RecordTable caption={t("heading")} columns={columns} rows={keys} keyOf={({ id }) => id} />;
}
