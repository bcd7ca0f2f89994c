"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";

/** Scrolls to the passage that is marked in a text, and says so where a step has none. */
export function PassageFrame({ step, children }: { step: string | undefined; children: ReactNode }) {
  const t = useTranslations("Sources");
  const box = useRef<HTMLDivElement>(null);
  const [isMarked, setMarked] = useState(true);
  useLayoutEffect(() => {
    const mark = box.current?.querySelector("mark");
    setMarked(Boolean(mark));
    mark?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <div ref={box} className="flex flex-col gap-4">
      {step !== undefined && !isMarked && <p className="text-xs text-quiet">{t("noPassage")}</p>}
      {children}
    </div>
  );
}
