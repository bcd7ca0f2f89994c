import { useState } from "react";
import { LazyTrigger } from "@/components/ui/lazy-trigger";
import { useParts } from "@/components/ui/use-parts";
import type { SourceDialogProps } from "./source-dialog";

const load = () => import("./source-dialog");

/** Opens a solved ticket or an article beside the page, at the passage that supports a step. */
export function SourceSheet(props: Omit<SourceDialogProps, "open" | "onOpenChange">) {
  const [open, setOpen] = useState(false);
  const { parts, isFailed, prefetch } = useParts({ load, open, onFail: () => setOpen(false) });
  if (parts) return <parts.SourceDialog {...props} open={open} onOpenChange={setOpen} />;
  return (
    <LazyTrigger asChild popup="dialog" isFailed={isFailed} onWant={() => setOpen(true)} onPrefetch={prefetch}>
      {props.trigger}
    </LazyTrigger>
  );
}
