"use client";

import { Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useRef } from "react";
import type { WaitingFile } from "@/components/attachments/waiting-shelf";
import { RefusedFiles } from "@/components/attachments/refused-files";
import { WaitingList } from "@/components/attachments/waiting-list";
import { Button } from "@/components/ui/button";

interface NewTicketFilesProps {
  files: readonly WaitingFile[];
  /** The most that one may weigh, in words. */
  limit: string;
  /** Sentences about those that were not taken. */
  refused: readonly string[];
  onChoose: (files: readonly File[]) => void;
  onRemove: (id: number) => void;
}

/** Files that go with a ticket once it is filed; the form around it takes them by paste and drop as well. */
export function NewTicketFiles({ files, limit, refused, onChoose, onRemove }: NewTicketFilesProps) {
  const t = useTranslations("NewTicket");
  const input = useRef<HTMLInputElement>(null);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onChoose([...(target.files ?? [])]);
    // So that the same file can be chosen again after it was taken off.
    target.value = "";
  };
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Button onClick={() => input.current?.click()}>
          <Paperclip aria-hidden />
          {t("attach")}
        </Button>
        <p className="text-xs text-quiet">{t("attachHint", { size: limit })}</p>
        <input ref={input} type="file" multiple tabIndex={-1} aria-hidden className="hidden" onChange={choose} />
      </div>
      <RefusedFiles refused={refused} />
      <WaitingList files={files} onRemove={onRemove} />
    </div>
  );
}
