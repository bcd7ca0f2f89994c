import { cva } from "class-variance-authority";

/** The look of a button, for links that act as one too. */
export const buttonStyle = cva(
  "inline-flex shrink-0 select-none items-center usual:justify-center gap-1.5 whitespace-nowrap rounded-md text-sm font-medium transition-colors disabled:opacity-60 aria-disabled:opacity-60 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      look: {
        primary: "bg-accent text-on-accent hover:bg-accent-strong",
        outline: "border usual:border-line usual:bg-surface usual:text-ink usual:hover:bg-sunken data-[state=open]:bg-sunken",
        danger: "bg-danger text-on-accent hover:opacity-90",
        ghost: "usual:text-quiet hover:bg-sunken hover:text-ink data-[state=open]:bg-sunken data-[state=open]:text-ink",
      },
      size: { md: "usual:h-8 usual:px-3", sm: "usual:h-7 usual:px-2", icon: "size-8" },
    },
    defaultVariants: { look: "outline", size: "md" },
  },
);
