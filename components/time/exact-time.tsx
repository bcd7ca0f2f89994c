import { useFormatter } from "next-intl";

export function ExactTime({ value }: { value: Date }) {
  const format = useFormatter();
  return <time dateTime={value.toISOString()}>{format.dateTime(value, { dateStyle: "medium", timeStyle: "short" })}</time>;
}
