import { useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";

interface VerdictDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  trigger: ReactNode;
  title: string;
  description: string;
  /** The verb, as on the button that gives the verdict. */
  action: string;
  isComplete: boolean;
  onGive: () => void;
  children: ReactNode;
}

/** Asks for what belongs to a verdict; Enter gives it. */
export function VerdictDialog({ open, onOpenChange, trigger, title, description, action, isComplete, onGive, children }: VerdictDialogProps) {
  const t = useTranslations("Ui");
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete) return;
    onOpenChange(false);
    onGive();
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogTrigger asChild>{trigger}</DialogTrigger>
      <DialogContent title={title} description={description}>
        <form onSubmit={give} className="flex flex-col gap-4">
          {children}
          <DialogActions>
            <DialogClose asChild>
              <Button>{t("cancel")}</Button>
            </DialogClose>
            <Button type="submit" look="primary" aria-disabled={!isComplete}>
              {action}
            </Button>
          </DialogActions>
        </form>
      </DialogContent>
    </Dialog>
  );
}
