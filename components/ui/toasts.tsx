"use client";

import dynamic from "next/dynamic";
import { createContext, type ReactNode, use, useState } from "react";
import type { ShownToast, Toast } from "./toast-list";

type Show = (toast: Toast) => void;

const ToastContext = createContext<Show | null>(null);

const ToastList = dynamic(() => import("./toast-list").then(({ ToastList }) => ToastList), { ssr: false });

/** Says at the lower edge what was done, and for a while lets one take it back. */
export function Toasts({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<ShownToast[]>();
  const show: Show = (toast) => setShown((toasts = []) => [...toasts.slice(-2), { ...toast, id: (toasts.at(-1)?.id ?? 0) + 1 }]);
  const remove = (id: number) => setShown((toasts) => toasts?.filter((toast) => toast.id !== id));
  return (
    <ToastContext value={show}>
      {children}
      {shown && <ToastList shown={shown} remove={remove} />}
    </ToastContext>
  );
}

export function useToast(): Show {
  const show = use(ToastContext);
  if (!show) throw new TypeError("a toast is shown inside Toasts");
  return show;
}
