import { expect, type Page } from "@playwright/test";
import type { InstancesPage } from "../playwright/pages/InstancesPage.ts";
import type { PretendCloud } from "../playwright/pretend-cloud.ts";

export const GUANGZHOU = "/instances?region=ap-guangzhou";
/** Few rows, for states that are not about the rows: axe looks at every cell. */
export const FEW_ROWS = `${GUANGZHOU}&q=shop-web`;
export const BIN = "/recycle-bin?region=ap-guangzhou";

export interface Scene {
  readonly instances: InstancesPage;
  readonly page: Page;
  readonly cloud: PretendCloud;
}

/** One state of the console: where it begins, and how a person gets into it. Always in English. */
export interface State {
  readonly name: string;
  readonly scenario: string;
  readonly route: string;
  /** It hangs on a row of the table and does not outlive a change to cards. */
  readonly wide?: boolean;
  /** It is there on a phone only. */
  readonly narrow?: boolean;
  /** Seen in every test run too, not in the matrix alone. */
  readonly sample?: boolean;
  readonly enter: (scene: Scene) => Promise<void>;
}

export type Rest = Partial<Omit<State, "name" | "enter">>;

export function state(name: string, enter: State["enter"], rest: Rest = {}): State {
  return { name, scenario: "default", route: FEW_ROWS, enter, ...rest };
}

export async function headingShown(page: Page, level = 2): Promise<void> {
  await expect(page.getByRole("main").getByRole("heading", { level }).first()).toBeVisible();
}
