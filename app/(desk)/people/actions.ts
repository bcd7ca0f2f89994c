"use server";

import { runAction } from "@/app/_http/action";
import { endSessions } from "@/lib/auth/end-sessions";
import { issuePasswordLink } from "@/lib/auth/issue-password-link";
import { removeSecondFactor } from "@/lib/auth/second-factor/remove-second-factor";
import { createEmployee } from "@/lib/people/create-employee";
import { deactivateEmployee } from "@/lib/people/deactivate-employee";
import { eraseEmployee } from "@/lib/people/erase-employee";
import type { CreateEmployeeInput, EmployeeTargetInput, UpdateEmployeeInput } from "@/lib/people/schema";
import { updateEmployee } from "@/lib/people/update-employee";

export const addPerson = async (person: CreateEmployeeInput) => runAction(createEmployee, person);
export const changePerson = async (patch: UpdateEmployeeInput) => runAction(updateEmployee, patch);
export const deactivatePerson = async (target: EmployeeTargetInput) => runAction(deactivateEmployee, target);
export const reactivatePerson = async (target: EmployeeTargetInput) => runAction(updateEmployee, { ...target, isActive: true });
export const erasePerson = async (target: EmployeeTargetInput) => runAction(eraseEmployee, target);
export const issueLink = async ({ employeeId }: EmployeeTargetInput) => runAction(issuePasswordLink, { employeeId });
export const endSessionsOf = async ({ employeeId }: EmployeeTargetInput) => runAction(endSessions, { employeeId });
export const removeSecondFactorOf = async ({ employeeId }: EmployeeTargetInput) => runAction(removeSecondFactor, { employeeId });
