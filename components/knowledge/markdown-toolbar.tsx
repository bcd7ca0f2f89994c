"use client";

import { useTranslations } from "next-intl";
import { Toolbar } from "radix-ui";
import { Tooltip } from "@/components/ui/tooltip";
import { keysOf, TOOLS, type ToolName } from "./markdown-tools";

/** One stop for Tab; the arrow keys walk through it. */
export function MarkdownToolbar({ onUse }: { onUse: (tool: ToolName) => void }) {
  const t = useTranslations("ArticleEditor");
  return (
    <Toolbar.Root aria-label={t("toolbar")} className="flex flex-wrap gap-0.5">
      {TOOLS.map((tool) => (
        <Tooltip key={tool.name} text={t("tool", { name: t(`tools.${tool.name}`), keys: keysOf(tool) })}>
          <Toolbar.Button
            aria-label={t(`tools.${tool.name}`)}
            aria-keyshortcuts={keysOf(tool).replace("Ctrl", "Control").replaceAll(" ", "")}
            onClick={() => onUse(tool.name)}
            className="flex size-8 items-center justify-center rounded-md text-quiet hover:bg-sunken hover:text-ink"
          >
            <tool.Icon aria-hidden className="size-4" />
          </Toolbar.Button>
        </Tooltip>
      ))}
    </Toolbar.Root>
  );
}
