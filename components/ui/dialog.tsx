"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";

export const Dialog = Radix.Root;
export const DialogTrigger = Radix.Trigger;
export const DialogClose = Radix.Close;

interface DialogContentProps {
  title: string;
  /** What it is about, where the title does not say enough. */
  description?: ReactNode;
  /** `side`: a sheet at the right edge, for what is read beside the page. */
  place?: "middle" | "side";
  className?: string;
  children: ReactNode;
}

const PLACES = {
  middle: "top-[12vh] left-1/2 max-h-[80vh] w-[calc(100vw-1.5rem)] usual:max-w-lg -translate-x-1/2 rounded-lg border",
  side: "top-0 right-0 h-dvh w-full max-w-xl border-l max-sm:border-l-0",
};

/** Over the page until it is closed; the focus goes back to what opened it. */
export function DialogContent({ title, description, place = "middle", className, children }: DialogContentProps) {
  const t = useTranslations("Ui");
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
      <Radix.Content
        {...(description ? {} : { "aria-describedby": undefined })}
        className={cn("fixed z-40 flex animate-appear flex-col bg-raised shadow-menu focus-visible:outline-none", PLACES[place], className)}
      >
        <div className="flex items-start justify-between gap-3 border-b px-4 py-3">
          <div className="min-w-0">
            <Radix.Title className="text-base font-semibold wrap-anywhere">{title}</Radix.Title>
            {description && <Radix.Description className="pt-0.5 text-sm text-quiet">{description}</Radix.Description>}
          </div>
          <Radix.Close aria-label={t("close")} className="-mr-1.5 flex size-7 shrink-0 items-center justify-center rounded-md text-quiet hover:bg-sunken hover:text-ink">
            <X aria-hidden className="size-4" />
          </Radix.Close>
        </div>
        <div className="min-h-0 overflow-y-auto px-4 py-4">{children}</div>
      </Radix.Content>
    </Radix.Portal>
  );
}
