import { Lock, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { DRAWN_TYPES } from "@/lib/attachments/limits";
import { type Attachment } from "@/lib/attachments/schema";
import { fileKind, KIND_ICONS } from "./file-kind";
import { FileSize } from "./file-size";

interface AttachmentItemProps {
  attachment: Attachment;
  /** Left out for who may not; resolves to a sentence where it was refused. */
  onRemove?: (attachment: Attachment) => Promise<string | undefined>;
}

/** A file: its name leads to it; a picture that the desk shows in a page is shown small. */
export function AttachmentItem({ attachment, onRemove }: AttachmentItemProps) {
  const t = useTranslations("Attachments");
  const { fileName, mediaType, size, url, visibility } = attachment;
  const kind = fileKind(mediaType);
  const Icon = KIND_ICONS[kind];
  const isDrawn = DRAWN_TYPES.includes(mediaType);
  return (
    <li className="flex min-w-0 items-center gap-2.5 rounded-md border bg-surface py-1.5 pr-1 pl-2.5 text-sm">
      {isDrawn ? (
        <a href={`${url}?inline=1`} target="_blank" rel="noreferrer" tabIndex={-1} aria-hidden className="-my-1.5 -ml-2.5 block shrink-0">
          <img src={`${url}?inline=1`} alt="" loading="lazy" width={72} height={48} className="h-12 w-18 rounded-l-md border-r bg-sunken object-cover" />
        </a>
      ) : (
        <Icon aria-hidden className="size-5 shrink-0 text-quiet" />
      )}
      <span className="min-w-0 grow">
        <a href={isDrawn ? `${url}?inline=1` : url} target={isDrawn ? "_blank" : undefined} rel="noreferrer" download={isDrawn ? undefined : fileName} dir="auto" className="wrap-anywhere hover:underline">
          {fileName}
        </a>
        <span className="flex flex-wrap items-center gap-x-1.5 text-xs text-quiet">
          {t(`kind.${kind}`)}
          <span aria-hidden>·</span>
          <FileSize bytes={size} />
          {visibility === "internal" && (
            <span className="flex items-center gap-1">
              <Lock aria-hidden className="size-3 text-caution" />
              {t("internal")}
            </span>
          )}
        </span>
      </span>
      {onRemove && (
        <ConfirmButton
          title={t("removeTitle", { name: fileName })}
          text={t("removeText")}
          action={t("remove")}
          onConfirm={() => onRemove(attachment)}
          trigger={
            <button type="button" aria-label={t("removeNamed", { name: fileName })} className="flex size-7 shrink-0 items-center justify-center rounded-md text-quiet hover:bg-sunken hover:text-ink">
              <X aria-hidden className="size-4" />
            </button>
          }
        />
      )}
    </li>
  );
}
