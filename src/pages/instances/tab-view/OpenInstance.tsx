import { Skeleton } from "@mantine/core";
import type { Instance } from "../../../instance/instance.ts";
import { BillingGroup } from "./BillingGroup.tsx";
import { ConfigurationGroup } from "./ConfigurationGroup.tsx";
import { InformationGroup } from "./InformationGroup.tsx";
import { InstanceHeading } from "./InstanceHeading.tsx";
import { NetworkGroup } from "./NetworkGroup.tsx";
import classes from "./OpenInstance.module.css";
import { OperationRecord } from "./OperationRecord.tsx";

interface OpenInstanceProps {
  readonly instance: Instance;
  readonly titleId: string;
}

/** The page of one instance. */
export function OpenInstance({ instance, titleId }: OpenInstanceProps) {
  return (
    <article className={classes.page} data-state={instance.state}>
      <InstanceHeading instance={instance} titleId={titleId} />
      <InformationGroup instance={instance} />
      <ConfigurationGroup instance={instance} />
      <NetworkGroup instance={instance} />
      <BillingGroup instance={instance} />
      <OperationRecord instance={instance} />
    </article>
  );
}

/** As large as the beginning of the page it stands for. */
export function OpenInstanceSkeleton() {
  return (
    <div className={classes.page} aria-hidden>
      <Skeleton height={88} />
      <Skeleton height={260} />
      <Skeleton height={220} />
    </div>
  );
}
