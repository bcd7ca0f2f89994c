"use client";

import { Tag } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";

const TAG_MAX = 50;

interface TagsPopoverProps {
  /** Of the selected tickets. */
  tags: string[];
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
}

/** One tag, put on every selected ticket or taken off. */
export function TagsPopover({ tags, onAdd, onRemove }: TagsPopoverProps) {
  const t = useTranslations("Bulk");
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const known = useId();
  const tag = typed.trim();
  const send = (act: (tag: string) => void) => {
    if (!tag) return;
    act(tag);
    setTyped("");
    setOpen(false);
  };
  return (
    <Popover
      label={t("tags")}
      open={open}
      onOpenChange={setOpen}
      className="w-72"
      trigger={
        <Button look="ghost">
          <Tag aria-hidden />
          {t("tags")}
        </Button>
      }
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          send(onAdd);
        }}
      >
        <Field label={t("tag")}>{(wiring) => <Input {...wiring} list={known} maxLength={TAG_MAX} value={typed} onChange={({ target }) => setTyped(target.value)} autoFocus autoComplete="off" dir="auto" />}</Field>
        <datalist id={known}>
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
        </datalist>
        <div className="flex flex-wrap justify-end gap-2">
          <Button aria-disabled={!tags.includes(tag)} onClick={() => tags.includes(tag) && send(onRemove)}>
            {t("removeTag")}
          </Button>
          <Button type="submit" look="primary" aria-disabled={!tag}>
            {t("addTag")}
          </Button>
        </div>
      </form>
    </Popover>
  );
}
