"use client";

import { useTranslations } from "next-intl";
import { Toast as Radix } from "radix-ui";
import { createContext, type ReactNode, use, useState } from "react";

export interface Toast {
  text: string;
  tone?: "calm" | "danger";
  /** Takes back what was done. */
  undo?: () => void;
}

type Show = (toast: Toast) => void;

const ToastContext = createContext<Show | null>(null);

const STAYS_MS = 8_000;

/** Says at the lower edge what was done, and for a while lets one take it back. F8 leads there. */
export function Toasts({ children }: { children: ReactNode }) {
  const t = useTranslations("Ui");
  const [shown, setShown] = useState<(Toast & { id: number })[]>([]);
  const show: Show = (toast) => setShown((toasts) => [...toasts.slice(-2), { ...toast, id: (toasts.at(-1)?.id ?? 0) + 1 }]);
  const remove = (id: number) => setShown((toasts) => toasts.filter((toast) => toast.id !== id));
  return (
    <ToastContext value={show}>
      <Radix.Provider duration={STAYS_MS} label={t("notice")}>
        {children}
        {shown.map(({ id, text, tone, undo }) => (
          <Radix.Root
            key={id}
            type={tone === "danger" ? "foreground" : "background"}
            onOpenChange={(open) => !open && remove(id)}
            className="flex animate-appear items-center gap-3 rounded-lg bg-ink px-3 py-2 text-sm text-canvas shadow-menu"
          >
            <Radix.Description className="min-w-0 grow wrap-anywhere">{text}</Radix.Description>
            {undo && (
              <Radix.Action altText={t("undo")} onClick={undo} className="min-h-6 shrink-0 rounded-sm px-1 font-semibold underline underline-offset-2">
                {t("undo")}
              </Radix.Action>
            )}
            <Radix.Close className="min-h-6 shrink-0 rounded-sm px-1">{t("close")}</Radix.Close>
          </Radix.Root>
        ))}
        <Radix.Viewport label={t("notices", { hotkey: "{hotkey}" })} className="fixed right-3 bottom-3 z-50 flex w-[calc(100vw-1.5rem)] max-w-sm flex-col gap-2 sm:right-5 sm:bottom-5" />
      </Radix.Provider>
    </ToastContext>
  );
}

export function useToast(): Show {
  const show = use(ToastContext);
  if (!show) throw new TypeError("a toast is shown inside Toasts");
  return show;
}
