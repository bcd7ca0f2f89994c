import { ArrowUpRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import type { SourceReference } from "@/lib/analysis/schema";
import { SourceArticle } from "./source-article";
import { SourceTicket } from "./source-ticket";

export interface SourceDialogProps {
  source: SourceReference;
  /** The step that it supports; the passage for it is marked. */
  step?: string;
  trigger: ReactNode;
  /** Beside the link that opens it in full. */
  actions?: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const quoted = (words: ReactNode) => <q dir="auto">{words}</q>;

export function SourceDialog({ source, step, trigger, actions, open, onOpenChange }: SourceDialogProps) {
  const t = useTranslations("Sources");
  const isTicket = source.type === "ticket";
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogTrigger asChild>{trigger}</DialogTrigger>
      <DialogContent place="side" title={source.title} description={step === undefined ? undefined : t.rich("supports", { step, quoted })}>
        <div className="flex flex-col gap-5">
          {isTicket ? <SourceTicket ticketNumber={source.ticketNumber} step={step} /> : <SourceArticle id={source.articleId} step={step} />}
          <div className="flex flex-wrap gap-2 border-t pt-4">
            <Link href={isTicket ? `/tickets/${source.ticketNumber}` : `/knowledge/${source.articleId}`} prefetch={false} className={buttonStyle()}>
              {t(isTicket ? "openTicket" : "openArticle")}
              <ArrowUpRight aria-hidden />
            </Link>
            {actions}
          </div>
        </div>
      </DialogContent>
    </Dialog>
  );
}
