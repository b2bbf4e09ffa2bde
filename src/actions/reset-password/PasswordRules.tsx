import { VisuallyHidden } from "@mantine/core";
import { IconCheck, IconCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { checkPassword, type PasswordDemand, passwordStrength } from "../../instance/password.ts";
import classes from "./PasswordChoice.module.css";

export interface PasswordRulesProps {
  /** Of the list, for the field that it describes. */
  readonly id: string;
  readonly password: string;
  readonly demand: PasswordDemand;
}

/** Rule by rule in words whether the password will do, and how strong it is. */
export function PasswordRules({ id, password, demand }: PasswordRulesProps) {
  const { t } = useTranslation("reset-password");
  const format = useFormat();
  const values = {
    min: format.number(demand.minLength),
    max: format.number(demand.maxLength),
    user: demand.userName ?? "",
  };
  return (
    <div>
      <ul className={classes.rules} id={id}>
        {checkPassword(password, demand).map(({ rule, met }) => {
          const Icon = met ? IconCheck : IconCircle;
          return (
            <li key={rule} className={classes.rule} data-met={met}>
              <Icon className={classes.icon} size={16} aria-hidden />
              <span>
                {t(`rule.${rule}`, values)}
                <VisuallyHidden> {t(met ? "met" : "notMet")}</VisuallyHidden>
              </span>
            </li>
          );
        })}
      </ul>
      {password !== "" && (
        <p className={classes.strength}>
          {t("strength.label", { strength: t(`strength.${passwordStrength(password)}`) })}
        </p>
      )}
    </div>
  );
}
