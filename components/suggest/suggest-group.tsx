import { type ReactNode, useId } from "react";

/** What was found of one kind. */
export function SuggestGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
      <h3 id={id} className="text-xs font-semibold text-quiet">
        {title}
      </h3>
      <ul className="flex flex-col">{children}</ul>
    </section>
  );
}
