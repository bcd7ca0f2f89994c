import { useTranslations } from "next-intl";
import { Children, cloneElement, type ComponentProps, isValidElement, type ReactElement, type ReactNode } from "react";

type ButtonProps = ComponentProps<"button"> & { "data-tip"?: string; "data-state"?: "closed" };

interface LazyTriggerProps extends ComponentProps<"button"> {
  /** The single child is the button. */
  asChild?: boolean;
  popup: "menu" | "dialog";
  /** @param byKey a key was pressed, not a pointer */
  onWant: (byKey: boolean) => void;
  onPrefetch: () => void;
  isFailed: boolean;
}

const isButton = (node: ReactNode): node is ReactElement<ButtonProps> => isValidElement(node);

/** The button of something whose code has not been asked for yet: pointer and focus fetch it, a press opens it. */
export function LazyTrigger({ asChild, popup, onWant, onPrefetch, isFailed, children, ...given }: LazyTriggerProps) {
  const t = useTranslations("States");
  const wiring: ButtonProps = {
    "aria-haspopup": popup,
    "aria-expanded": false,
    "data-state": "closed" as const,
    onPointerEnter: onPrefetch,
    onFocus: onPrefetch,
    // A press of Enter or Space is a click without a pointer.
    onClick: ({ detail }) => onWant(detail === 0),
    onKeyDown: (event) => {
      if (popup !== "menu" || event.key !== "ArrowDown") return;
      event.preventDefault();
      onWant(true);
    },
    ...(isFailed ? { "data-tip": t("notLoaded"), "aria-description": t("notLoaded") } : {}),
  };
  if (!asChild) {
    return (
      <button type="button" {...given} {...wiring}>
        {children}
      </button>
    );
  }
  const button = Children.only(children);
  if (!isButton(button)) throw new TypeError("a trigger's child is a button");
  return cloneElement(button, wiring);
}
