export { PageSkeleton as default } from "@/components/lists/page-skeleton";
