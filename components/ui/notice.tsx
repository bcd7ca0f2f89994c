import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

const TONES = {
  danger: { box: "bg-danger-soft", mark: "text-danger", Icon: CircleAlert },
  caution: { box: "bg-caution-soft", mark: "text-caution", Icon: CircleAlert },
  calm: { box: "bg-sunken", mark: "text-quiet", Icon: Info },
};

interface NoticeProps {
  tone: keyof typeof TONES;
  /** `alert` interrupts a screen reader, `status` waits; left out where the page was loaded with it. */
  role?: "alert" | "status";
  children: ReactNode;
}

export function Notice({ tone, role, children }: NoticeProps) {
  const { box, mark, Icon } = TONES[tone];
  return (
    <div role={role} className={cn("flex gap-2 rounded-md px-3 py-2 text-sm", box)}>
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", mark)} />
      <div className="min-w-0 wrap-anywhere">{children}</div>
    </div>
  );
}
