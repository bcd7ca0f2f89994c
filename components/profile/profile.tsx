import { type ComponentProps } from "react";
import { useTranslations } from "next-intl";
import type { ChooseLocale } from "@/components/locale/locale-menu";
import type { Theme } from "@/components/theme/theme";
import type { NotificationChoices } from "@/lib/notifications/schema";
import type { EmployeeRecord } from "@/lib/people/schema";
import { Appearance } from "./appearance";
import { NotificationChoiceList } from "./notification-choice-list";
import { OwnFacts } from "./own-facts";
import { PasswordForm } from "./password-form";
import { ProfileSection } from "./profile-section";
import { SecondFactor, type SecondFactorActions } from "./second-factor";
import { ShortcutChoice } from "./shortcut-choice";
import { SignOutEverywhere } from "./sign-out-everywhere";

interface ProfileProps {
  person: EmployeeRecord & { twoFactorEnabled: boolean };
  choices: NotificationChoices;
  theme: Theme;
  actions: {
    chooseLocale: ChooseLocale;
    changeChoices: ComponentProps<typeof NotificationChoiceList>["changeChoices"];
    changePassword: ComponentProps<typeof PasswordForm>["changePassword"];
    signOutEverywhere: ComponentProps<typeof SignOutEverywhere>["signOutEverywhere"];
    factor: SecondFactorActions;
  };
}

/** What is one's own on the desk. */
export function Profile({ person, choices, theme, actions }: ProfileProps) {
  const t = useTranslations("Profile");
  return (
    <div className="rounded-lg border bg-surface">
      <ProfileSection title={t("facts")} text={t("factsText")}>
        <OwnFacts person={person} />
      </ProfileSection>
      <ProfileSection title={t("appearance")} text={t("appearanceText")}>
        <Appearance theme={theme} chooseLocale={actions.chooseLocale} />
      </ProfileSection>
      <ProfileSection anchor="notifications" title={t("notifications")} text={t("notificationsText")}>
        <NotificationChoiceList choices={choices} changeChoices={actions.changeChoices} />
      </ProfileSection>
      <ProfileSection title={t("keyboard")}>
        <ShortcutChoice />
      </ProfileSection>
      <ProfileSection title={t("password")} text={t("passwordText")}>
        <PasswordForm email={person.email} changePassword={actions.changePassword} />
      </ProfileSection>
      <ProfileSection title={t("secondFactor")} text={t("secondFactorText")}>
        <SecondFactor email={person.email} isOn={person.twoFactorEnabled} actions={actions.factor} />
      </ProfileSection>
      <ProfileSection title={t("sessions")} text={t("sessionsText")}>
        <SignOutEverywhere signOutEverywhere={actions.signOutEverywhere} />
      </ProfileSection>
    </div>
  );
}
