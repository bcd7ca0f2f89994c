"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Answer } from "@/components/forms/answer";
import { Notice } from "@/components/ui/notice";
import { ConfirmCodeForm } from "./confirm-code-form";
import { OwnPasswordForm } from "./own-password-form";
import type { QrShape } from "./qr-shape";
import { RecoveryCodes } from "./recovery-codes";

export interface StartedFactor {
  otpauthUri: string;
  /** The same, for the camera of a phone. */
  qr: QrShape;
  recoveryCodes: readonly string[];
}

export interface SecondFactorActions {
  start: (password: string) => Promise<Answer<StartedFactor>>;
  confirm: (code: string) => Promise<Answer<void>>;
  stop: (password: string) => Promise<Answer<void>>;
}

interface SecondFactorProps {
  email: string;
  isOn: boolean;
  actions: SecondFactorActions;
}

/** Sets up a second factor: own password, secret into an app, first code from it, recovery codes this once. */
export function SecondFactor({ email, isOn, actions }: SecondFactorProps) {
  const t = useTranslations("Profile.factor");
  const [on, setOn] = useState(isOn);
  const [started, setStarted] = useState<StartedFactor>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [isStopped, setStopped] = useState(false);
  const finish = () => {
    setCodes(started?.recoveryCodes);
    setStarted(undefined);
    setOn(true);
  };
  if (codes) return <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />;
  if (started) return <ConfirmCodeForm otpauthUri={started.otpauthUri} qr={started.qr} confirm={actions.confirm} onConfirmed={finish} onCancel={() => setStarted(undefined)} />;
  return (
    <>
      <Notice tone="calm" {...(isStopped ? { role: "status" as const } : {})}>
        {t(on ? "on" : "off")}
      </Notice>
      {on ? (
        <OwnPasswordForm
          key="stop"
          email={email}
          label={t("stop")}
          action={actions.stop}
          onDone={() => {
            setOn(false);
            setStopped(true);
          }}
        />
      ) : (
        <OwnPasswordForm key="start" email={email} label={t("start")} action={actions.start} onDone={setStarted} />
      )}
    </>
  );
}
