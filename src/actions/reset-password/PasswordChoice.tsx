import { Button, PasswordInput, Stack } from "@mantine/core";
import { IconDice5 } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { composePassword, type PasswordDemand } from "../../instance/password.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import classes from "./PasswordChoice.module.css";
import { PasswordRules } from "./PasswordRules.tsx";
import { randomBelow } from "./random-below.ts";

export interface TypedPassword {
  readonly password: string;
  readonly repeated: string;
}

export interface PasswordChoiceProps {
  readonly value: TypedPassword;
  readonly demand: PasswordDemand;
  readonly onChange: (value: TypedPassword) => void;
}

/** The new password, twice; typed or composed, shown or hidden, copied by a button. */
export function PasswordChoice({ value, demand, onChange }: PasswordChoiceProps) {
  const { t } = useTranslation("reset-password");
  const [visible, setVisible] = useState(false);
  const rulesId = useId();
  const { password, repeated } = value;
  const differs = repeated !== "" && repeated !== password;
  // Not a login of this page: nothing is to be filled in, kept or corrected.
  const shared = {
    visible,
    onVisibilityChange: setVisible,
    autoComplete: "new-password",
    autoCapitalize: "none",
    spellCheck: false,
    visibilityToggleButtonProps: { "aria-label": t(visible ? "hide" : "show"), tabIndex: 0 },
  } as const;

  function compose() {
    const composed = composePassword(randomBelow, demand);
    onChange({ password: composed, repeated: composed });
    // Somebody has to see it once: it is shown nowhere else.
    setVisible(true);
  }

  return (
    <Stack gap="xs">
      <PasswordInput
        {...shared}
        label={t("password")}
        value={password}
        onChange={(event) => onChange({ password: event.currentTarget.value, repeated })}
        aria-describedby={rulesId}
      />
      <div className={classes.tools}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconDice5 size={16} aria-hidden />}
          onClick={compose}
        >
          {t("generate")}
        </Button>
        {password !== "" && <CopyButton secret value={password} label={t("copied")} />}
      </div>
      <PasswordRules id={rulesId} password={password} demand={demand} />
      <PasswordInput
        {...shared}
        label={t("repeat")}
        value={repeated}
        onChange={(event) => onChange({ password, repeated: event.currentTarget.value })}
        error={differs ? t("differs") : undefined}
      />
    </Stack>
  );
}
