/**
 * `cvm-console/playwright`: drives the console in a person's words. The fixtures open a scenario;
 * the page objects find everything by role and name, in the language on screen.
 * What holds, and what may change, is in docs/automation.md.
 */
export type * from "../src/app/automation-contract.ts";
export { expect, type Fixtures, type OpenOptions, type Options, test } from "./fixtures.ts";
export { LANGUAGES, type Language } from "./labels.ts";
export { ActionDialog, type ActionInWords } from "./pages/ActionDialog.ts";
export { InstanceMenu } from "./pages/InstanceMenu.ts";
export { InstancesPage, type ShownState } from "./pages/InstancesPage.ts";
export { OperationsPage } from "./pages/OperationsPage.ts";
export { RunItemList } from "./pages/RunItemList.ts";
export { RunNotice, type RunOutcome } from "./pages/RunNotice.ts";
export { Shell, type Theme } from "./pages/Shell.ts";
export { ShutdownDialog } from "./pages/ShutdownDialog.ts";
export { TabView } from "./pages/TabView.ts";
export { type CloudRequest, PretendCloud } from "./pretend-cloud.ts";
export { text } from "./texts.ts";
export { type Rewrite, Wire, type WireAnswer } from "./wire.ts";
