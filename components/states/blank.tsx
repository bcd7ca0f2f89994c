import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface BlankProps {
  icon: LucideIcon;
  title: string;
  text: string;
  /** What one can do about it. */
  children?: ReactNode;
}

/** In place of what is not there: why, and the way on. */
export function Blank({ icon: Icon, title, text, children }: BlankProps) {
  return (
    <div className="mx-auto flex max-w-96 flex-col items-center gap-2 px-4 text-center">
      <Icon aria-hidden strokeWidth={1.5} className="size-7 text-quiet" />
      <p className="font-semibold">{title}</p>
      <p className="text-sm text-balance text-quiet">{text}</p>
      {children && <div className="flex flex-wrap justify-center gap-2 pt-2">{children}</div>}
    </div>
  );
}
