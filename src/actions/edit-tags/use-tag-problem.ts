import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { TagTextProblem } from "../../instance/tags.ts";

/** Says what is wrong with a key or a value. */
export function useTagProblem(): (problem: TagTextProblem) => string {
  const { t } = useTranslation("edit-tags");
  const format = useFormat();
  return (problem) => {
    switch (problem.kind) {
      case "empty":
      case "twice":
        return t(`problem.${problem.kind}`);
      case "too-long":
        return t("problem.too-long", {
          length: format.number(problem.length),
          limit: format.number(problem.limit),
        });
      case "reserved":
        return t("problem.reserved", { prefix: problem.prefix });
      case "character":
        return t("problem.character", { character: problem.character });
    }
  };
}
