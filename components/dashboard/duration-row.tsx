import { useFormatter, useTranslations } from "next-intl";
import { DurationStrip } from "@/components/charts/duration-strip";
import { FigureLink } from "@/components/charts/figure-link";
import { Lasting } from "@/components/charts/lasting";
import { Facet } from "@/components/tickets/facet";
import type { Priority } from "@/db/enums";
import type { Duration } from "@/lib/stats/schema";

export interface Measured {
  duration: Duration;
  /** The list of those that were measured. */
  href: string;
}

interface DurationRowProps extends Measured {
  /** All, where left out. */
  priority?: Priority;
  axis: { least: number; most: number };
}

export function DurationRow({ duration, href, priority, axis }: DurationRowProps) {
  const t = useTranslations("Dashboard");
  const format = useFormatter();
  const { n, p50Seconds, p75Seconds, p90Seconds, p95Seconds } = duration;
  return (
    <tr className="relative border-t has-[a:hover]:bg-sunken/70 has-[a:focus-visible]:bg-accent-soft">
      <th scope="row" className="py-0.5 text-left font-normal">
        <FigureLink href={href}>{priority ? <Facet priority={priority} /> : t("all")}</FigureLink>
      </th>
      <td className="px-2 py-0.5 text-right text-quiet tabular">{format.number(n)}</td>
      <td className="px-1 py-0.5 text-right font-medium">
        <Lasting seconds={p50Seconds} />
      </td>
      <td className="px-1 py-0.5 text-right max-[26rem]:hidden">
        <Lasting seconds={p75Seconds} />
      </td>
      <td className="px-1 py-0.5 text-right">
        <Lasting seconds={p90Seconds} />
      </td>
      <td className="px-1 py-0.5 text-right">
        <Lasting seconds={p95Seconds} />
      </td>
      <td aria-hidden className="max-xl:hidden">
        <DurationStrip duration={duration} {...axis} />
      </td>
    </tr>
  );
}
