import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";

interface VerdictButtonProps extends ComponentProps<typeof Button> {
  icon: LucideIcon;
  label: string;
  /** Does the same. */
  shortcut: string;
  isGiven: boolean;
}

export function VerdictButton({ icon: Icon, label, shortcut, isGiven, ...props }: VerdictButtonProps) {
  return (
    <Button size="sm" aria-pressed={isGiven} aria-keyshortcuts={shortcut} className={cn("grow", isGiven && "border-accent bg-accent-soft")} {...props}>
      <Icon aria-hidden className={isGiven ? "text-accent" : "text-quiet"} />
      {label}
      <Kbd>{shortcut.toUpperCase()}</Kbd>
    </Button>
  );
}
