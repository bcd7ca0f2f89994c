import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import { type ComponentProps, type ReactNode, useCallback } from "react";
import { cn } from "./cn";

const item =
  "flex min-h-8 cursor-default select-none items-center gap-2 rounded-md px-2 text-sm outline-none data-disabled:opacity-60 data-highlighted:bg-sunken [&_svg]:size-4 [&_svg]:shrink-0";

export const Root = Radix.Root;
export const Trigger = Radix.Trigger;
export const RadioGroup = Radix.RadioGroup;

/** @param focusFirst for a menu that a key has opened before its code was there, and could not hear the key */
export function Content({ className, focusFirst, ...props }: ComponentProps<typeof Radix.Content> & { focusFirst: boolean }) {
  const enter = useCallback(
    (content: HTMLElement | null) => {
      if (focusFirst && content) requestAnimationFrame(() => content.querySelector<HTMLElement>("[role^=menuitem]:not([data-disabled])")?.focus());
    },
    [focusFirst],
  );
  return (
    <Radix.Portal>
      <Radix.Content
        ref={enter}
        sideOffset={4}
        collisionPadding={8}
        className={cn("z-40 min-w-44 animate-appear rounded-lg border bg-raised p-1 shadow-menu", className)}
        {...props}
      />
    </Radix.Portal>
  );
}

export function Item({ className, ...props }: ComponentProps<typeof Radix.Item>) {
  return <Radix.Item className={cn(item, className)} {...props} />;
}

const Tick = () => (
  <Radix.ItemIndicator className="ml-auto pl-4 text-accent">
    <Check aria-hidden />
  </Radix.ItemIndicator>
);

export function RadioItem({ children, ...props }: ComponentProps<typeof Radix.RadioItem>) {
  return (
    <Radix.RadioItem className={item} {...props}>
      {children}
      <Tick />
    </Radix.RadioItem>
  );
}

export function CheckboxItem({ children, ...props }: ComponentProps<typeof Radix.CheckboxItem>) {
  return (
    <Radix.CheckboxItem className={item} {...props}>
      {children}
      <Tick />
    </Radix.CheckboxItem>
  );
}

export function Label({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 py-1.5 text-xs text-quiet">{children}</Radix.Label>;
}

export function Separator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}
