import { NotThere } from "@/components/states/not-there";

export default function PersonNotFound() {
  return <NotThere kind="person" />;
}
