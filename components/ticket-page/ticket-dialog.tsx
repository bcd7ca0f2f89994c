"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Dialog, DialogContent } from "@/components/ui/dialog";

/** The focus is not taken from a dialog that stands, or that came after this one. */
const OPEN = "[role=dialog][data-state=open]";

interface TicketDialogProps {
  title: string;
  description?: ReactNode;
  className?: string;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that a key opens too: the focus goes back to where it was. */
export function TicketDialog({ title, description, className, onClose, children }: TicketDialogProps) {
  const [opener] = useState(() => (document.activeElement instanceof HTMLElement ? document.activeElement : undefined));
  useEffect(() => {
    const giveBack = () => {
      if (!document.querySelector(OPEN)) opener?.focus({ preventScroll: true });
    };
    return () => void requestAnimationFrame(giveBack);
  }, [opener]);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={title} description={description} className={className}>
        {children}
      </DialogContent>
    </Dialog>
  );
}
