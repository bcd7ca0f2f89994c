"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { ShownOnce } from "@/components/forms/shown-once";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import type { MadeApiKey } from "@/lib/auth/schema";
import { SCOPES } from "@/lib/auth/scopes";
import { exampleCall } from "./example-call";

/** A new key, this once, with a first call to try. */
export function MadeKey({ made: { name, key, scopes } }: { made: MadeApiKey }) {
  const t = useTranslations("ApiKeys");
  const example = exampleCall(window.location.origin, key, SCOPES.filter((scope) => scopes.includes(scope)));
  return (
    <div className="flex flex-col gap-5">
      <Notice tone="caution" role="status">
        {t("shownOnce", { name })}
      </Notice>
      <ShownOnce label={t("key")} value={key} />
      {example && <ShownOnce label={t("example")} value={example} />}
      <Link href="/admin/api-keys" className={buttonStyle({ look: "primary", className: "self-start" })}>
        {t("done")}
      </Link>
    </div>
  );
}
