"use client";

import { useQuery } from "@tanstack/react-query";
import { personQuery } from "./people-query";

/** Who has this id, by name; the id until that is known. */
export function PersonName({ employeeId }: { employeeId: string }) {
  const { data } = useQuery(personQuery(employeeId));
  return data?.name ?? employeeId;
}
