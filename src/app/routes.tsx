import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from "@tanstack/react-router";
import { withMoreTexts } from "../i18n/more-texts.ts";
import { validateInstancesSearch } from "../pages/instances/rejected-parameters.ts";
import { validateBinSearch } from "../pages/recycle-bin/bin-list.ts";
import { validateSshKeysSearch } from "../pages/ssh-keys/search.ts";
import { validateCloudSearch } from "./cloud-search.ts";
import { NotFound } from "./errors/NotFound.tsx";
import { PageFailure } from "./errors/PageFailure.tsx";
import { createFragmentHistory } from "./fragment-history.ts";
import { parseSearch, stringifySearch } from "./search-codec.ts";
import { ChosenCloud } from "./shell/ChosenCloud.tsx";
import { PagePending } from "./shell/PagePending.tsx";

const root = createRootRoute({
  validateSearch: validateCloudSearch,
  // A link that says nothing of clouds leads on in the same one.
  search: { middlewares: [retainSearchParams(["cloud"])] },
  component: ChosenCloud,
  notFoundComponent: NotFound,
});

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/instances", replace: true });
  },
});

const instances = createRoute({
  getParentRoute: () => root,
  path: "/instances",
  validateSearch: validateInstancesSearch,
  staticData: { title: "instances" },
  component: lazyRouteComponent(
    () => import("../pages/instances/InstancesPage.tsx"),
    "InstancesPage",
  ),
});

const recycleBin = createRoute({
  getParentRoute: () => root,
  path: "/recycle-bin",
  validateSearch: validateBinSearch,
  staticData: { title: "recycleBin" },
  component: lazyRouteComponent(
    () => withMoreTexts(import("../pages/recycle-bin/RecycleBinPage.tsx")),
    "RecycleBinPage",
  ),
});

const operations = createRoute({
  getParentRoute: () => root,
  path: "/operations",
  staticData: { title: "operations" },
  component: lazyRouteComponent(
    () => withMoreTexts(import("../pages/operations/OperationsPage.tsx")),
    "OperationsPage",
  ),
});

const sshKeys = createRoute({
  getParentRoute: () => root,
  path: "/ssh-keys",
  validateSearch: validateSshKeysSearch,
  staticData: { title: "sshKeys" },
  component: lazyRouteComponent(
    () => withMoreTexts(import("../pages/ssh-keys/SshKeysPage.tsx")),
    "SshKeysPage",
  ),
});

const routeTree = root.addChildren([home, instances, recycleBin, sshKeys, operations]);

/** The router of the whole console. */
export function createConsoleRouter() {
  return createRouter({
    routeTree,
    history: createFragmentHistory(),
    parseSearch,
    stringifySearch,
    search: { strict: true },
    defaultPendingComponent: PagePending,
    defaultPendingMs: 0,
    defaultPendingMinMs: 0,
    defaultErrorComponent: PageFailure,
    scrollRestoration: true,
  });
}

export type ConsoleRouter = ReturnType<typeof createConsoleRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: ConsoleRouter;
  }
  interface StaticDataRouteOption {
    /** Which page this is: names the browser's title and the entry of the menu. */
    title?: "instances" | "recycleBin" | "sshKeys" | "operations";
  }
}
