import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface StatePageProps {
  icon: LucideIcon;
  title: string;
  text: string;
  children?: ReactNode;
}

/** A whole page that says why there is nothing else. */
export function StatePage({ icon: Icon, title, text, children }: StatePageProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-start gap-3 px-5 py-[14vh]">
      <Icon aria-hidden strokeWidth={1.5} className="size-8 text-accent" />
      <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
      <p className="text-quiet">{text}</p>
      {children && <div className="flex flex-wrap gap-2 pt-2">{children}</div>}
    </div>
  );
}
