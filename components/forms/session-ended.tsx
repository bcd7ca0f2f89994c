"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { signInAddress } from "@/components/sign-in/next-address";

/** Somebody is no longer signed in; what they typed is there when they come back. */
export function SessionEnded() {
  const t = useTranslations("Ui.sessionEnded");
  return (
    <>
      {t("text")}{" "}
      <a href={signInAddress(usePathname())} className="font-medium underline">
        {t("signIn")}
      </a>
    </>
  );
}
