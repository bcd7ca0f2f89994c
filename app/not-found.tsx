import { NotThere } from "@/components/states/not-there";

export default function NotFound() {
  return <NotThere kind="anything" />;
}
