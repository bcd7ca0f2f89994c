import Link from "next/link";
import { listAddress } from "@/components/lists/list-address";

interface PlaceLinkProps {
  name: "department" | "office";
  value: string;
}

/** Leads to everybody of the same department or office. */
export function PlaceLink({ name, value }: PlaceLinkProps) {
  if (!value) return "–";
  return (
    <Link href={listAddress("/people", { [name]: value })} prefetch={false} className="relative z-1 py-1.5 hover:underline">
      {value}
    </Link>
  );
}
