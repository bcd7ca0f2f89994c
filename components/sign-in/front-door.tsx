import type { ReactNode } from "react";
import { Logo } from "@/components/brand/logo";

interface FrontDoorProps {
  /** Language and theme, for who has no account to keep them. */
  settings: ReactNode;
  title: string;
  subtitle: string;
  children: ReactNode;
}

/** The frame of a page for somebody who is not signed in. */
export function FrontDoor({ settings, title, subtitle, children }: FrontDoorProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <div className="flex justify-end gap-1 p-3">{settings}</div>
      <main className="mx-auto flex w-full max-w-92 grow flex-col gap-6 px-5 pt-[8vh] pb-16">
        <div className="flex flex-col gap-3">
          <Logo className="size-9 text-accent" />
          <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
          <p className="-mt-2 text-sm text-quiet">{subtitle}</p>
        </div>
        {children}
      </main>
    </div>
  );
}
