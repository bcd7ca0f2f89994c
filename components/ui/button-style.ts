import { cva } from "class-variance-authority";

/** The look of a button, for links that act as one too. */
export const buttonStyle = cva(
  "inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md text-sm font-medium transition-colors disabled:opacity-60 aria-disabled:opacity-60 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      look: {
        primary: "bg-accent text-on-accent hover:bg-accent-strong",
        outline: "border border-line bg-surface text-ink hover:bg-sunken data-[state=open]:bg-sunken",
        danger: "bg-danger text-on-accent hover:opacity-90",
        ghost: "text-quiet hover:bg-sunken hover:text-ink data-[state=open]:bg-sunken data-[state=open]:text-ink",
      },
      size: { md: "h-8 px-3", sm: "h-7 px-2", icon: "size-8" },
    },
    defaultVariants: { look: "outline", size: "md" },
  },
);
