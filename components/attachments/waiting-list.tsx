import { CircleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { FileSize } from "./file-size";
import { fileKind, KIND_ICONS } from "./file-kind";
import type { WaitingFile } from "./waiting-shelf";

interface WaitingListProps {
  files: readonly WaitingFile[];
  onRemove: (id: number) => void;
}

/** What will go with the text: each can be taken off until it is sent, and stays with its reason where it was refused. */
export function WaitingList({ files, onRemove }: WaitingListProps) {
  const t = useTranslations("Attachments");
  if (files.length === 0) return null;
  return (
    <ul aria-label={t("waiting")} className="flex flex-col divide-y border-t">
      {files.map(({ id, file, progress, error }) => {
        const Icon = KIND_ICONS[fileKind(file.type)];
        return (
          <li key={id} className="flex items-center gap-2.5 py-1 pr-1.5 pl-3 text-sm">
            <Icon aria-hidden className="size-4 shrink-0 text-quiet" />
            <span className="min-w-0 grow">
              <span dir="auto" className="wrap-anywhere">
                {file.name}
              </span>{" "}
              <span className="text-xs text-quiet">
                <FileSize bytes={file.size} />
              </span>
              {error && (
                <span role="alert" className="flex items-start gap-1.5 text-danger">
                  <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
                  {error}
                </span>
              )}
            </span>
            {progress === undefined ? (
              <button type="button" aria-label={t("removeNamed", { name: file.name })} onClick={() => onRemove(id)} className="flex size-7 shrink-0 items-center justify-center rounded-md text-quiet hover:bg-sunken hover:text-ink">
                <X aria-hidden className="size-4" />
              </button>
            ) : (
              <progress aria-label={t("sending", { name: file.name })} value={progress} max={1} className="h-1.5 w-24 shrink-0" />
            )}
          </li>
        );
      })}
    </ul>
  );
}
