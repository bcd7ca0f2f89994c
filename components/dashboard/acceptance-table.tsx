import { useFormatter, useTranslations } from "next-intl";
import { FigureBar } from "@/components/charts/figure-bar";
import { FigureLink } from "@/components/charts/figure-link";
import { percentOf } from "@/components/charts/scale";
import { Facet } from "@/components/tickets/facet";
import { CATEGORIES, type Category } from "@/db/enums";
import type { Stats } from "@/lib/stats/schema";

interface AcceptanceTableProps {
  acceptance: Stats["analyses"]["acceptanceByCategory"];
  /** The list of the tickets whose suggestion of a category was judged. */
  behind: (category: Category) => string;
}

/** The share of accepted suggestions by the category that was suggested, and of how many. */
export function AcceptanceTable({ acceptance, behind }: AcceptanceTableProps) {
  const t = useTranslations("Dashboard");
  const format = useFormatter();
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{t("acceptance")}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("which")}</th>
          <th scope="col">{t("share")}</th>
          <th scope="col">{t("analyses")}</th>
        </tr>
      </thead>
      <tbody>
        {CATEGORIES.map((category) => {
          const { judged, accepted } = acceptance[category];
          const percent = percentOf(accepted, judged);
          return (
            <tr key={category} className="relative border-t first:border-t-0 has-[a:hover]:bg-sunken/70 has-[a:focus-visible]:bg-accent-soft">
              <th scope="row" className="w-[40%] py-1 pr-3 text-left font-normal">
                <FigureLink href={judged === 0 ? undefined : behind(category)}>
                  <Facet category={category} />
                </FigureLink>
              </th>
              <td className="py-1">
                <FigureBar percent={percent} figure={judged === 0 ? "–" : format.number(percent / 100, { style: "percent" })} hasTrack />
              </td>
              <td className="py-1 pl-3 text-right text-xs whitespace-nowrap text-quiet tabular">{t("acceptedOf", { accepted, judged })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
