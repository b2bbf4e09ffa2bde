import { type UseQueryResult, useQueries } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useLanguage } from "../../i18n/use-language.ts";
import type { Blocker } from "../../instance/blockers.ts";
import type { Instance, InstanceId } from "../../instance/instance.ts";
import { resizeBlockers } from "../../instance/resize.ts";
import {
  alike,
  type ChoicesOf,
  type TypeChoice,
  type TypeOffer,
  typeOffers,
} from "../../instance/type-offers.ts";
import { useCloud } from "../../queries/cloud-context.tsx";
import { machineTypeQueries } from "../../queries/machine-types.ts";

export interface TypeOffers {
  readonly offers: readonly TypeOffer[];
  /** How many instances are asked about: those to which nothing but the type can be an obstacle. */
  readonly candidates: number;
  readonly loading: boolean;
  /** Why the types are not known; null when they are. */
  readonly error: Error | null;
  readonly retry: () => void;
  /** Why listed instances cannot be changed to a type, by what the cloud says of it. */
  readonly unavailableTo: (type: string) => ReadonlyMap<InstanceId, Blocker>;
}

/** What the listed instances can be changed to. Asked once for those that are alike. */
export function useTypeOffers(instances: readonly Instance[]): TypeOffers {
  const cloud = useCloud();
  const { language } = useLanguage();
  const { forcedChanges: forceStop } = cloud.capabilities;
  const candidates = useMemo(
    () => instances.filter((one) => resizeBlockers(one, { type: "", forceStop }).length === 0),
    [instances, forceStop],
  );
  const groups = useMemo(() => alike(candidates), [candidates]);
  const { offers, loading, error, retry } = useQueries({
    queries: groups.map((group) => machineTypeQueries(cloud).choices(group, language)),
    // Kept as long as neither the groups nor the answers change.
    combine: useCallback(
      (answers: readonly UseQueryResult<readonly TypeChoice[]>[]) => {
        const failure = answers.find((answer) => answer.error !== null)?.error ?? null;
        const complete = answers.every(({ data }) => data !== undefined);
        return {
          offers: complete
            ? typeOffers(answers.map(({ data = [] }, n) => answerOf(groups[n], data)))
            : [],
          loading: failure === null && !complete,
          error: complete ? null : failure,
          retry: () => {
            for (const answer of answers) if (answer.isError) void answer.refetch();
          },
        };
      },
      [groups],
    ),
  });

  return {
    offers,
    candidates: candidates.length,
    loading,
    error,
    retry,
    unavailableTo: useCallback(
      (type) => {
        const able = new Set(offers.find((offer) => offer.type === type)?.for);
        return new Map(
          candidates
            .filter((one) => one.type !== type && !able.has(one.id))
            .map(({ id }) => [id, "type-unavailable" as const]),
        );
      },
      [offers, candidates],
    ),
  };
}

function answerOf(group: readonly Instance[] = [], choices: readonly TypeChoice[]): ChoicesOf {
  return { ids: group.map(({ id }) => id), choices };
}
