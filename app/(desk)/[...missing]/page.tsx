import { notFound } from "next/navigation";

/** An address that nothing answers to still has the desk around it. */
export default function MissingPage() {
  notFound();
}
