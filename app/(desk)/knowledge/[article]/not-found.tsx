import { NotThere } from "@/components/states/not-there";

export default function ArticleNotFound() {
  return <NotThere kind="article" />;
}
