/**
 * The namespaces of the texts, typed by their English files: a key that does not exist does not
 * compile. One line for each file in `locales/en/`.
 */
export interface Namespaces {
  app: typeof import("../../locales/en/app.json");
  instances: typeof import("../../locales/en/instances.json");
  terms: typeof import("../../locales/en/terms.json");
  instance: typeof import("../../locales/en/instance.json");
  actions: typeof import("../../locales/en/actions.json");
  shutdown: typeof import("../../locales/en/shutdown.json");
  start: typeof import("../../locales/en/start.json");
  rename: typeof import("../../locales/en/rename.json");
  "edit-tags": typeof import("../../locales/en/edit-tags.json");
  protection: typeof import("../../locales/en/protection.json");
  resize: typeof import("../../locales/en/resize.json");
  restart: typeof import("../../locales/en/restart.json");
  "reset-password": typeof import("../../locales/en/reset-password.json");
  "bind-key": typeof import("../../locales/en/bind-key.json");
  "ssh-keys": typeof import("../../locales/en/ssh-keys.json");
  "unbind-key": typeof import("../../locales/en/unbind-key.json");
  terminate: typeof import("../../locales/en/terminate.json");
  destruction: typeof import("../../locales/en/destruction.json");
  "cancel-termination": typeof import("../../locales/en/cancel-termination.json");
  recover: typeof import("../../locales/en/recover.json");
  release: typeof import("../../locales/en/release.json");
  renew: typeof import("../../locales/en/renew.json");
  "recycle-bin": typeof import("../../locales/en/recycle-bin.json");
  blocker: typeof import("../../locales/en/blocker.json");
  surroundings: typeof import("../../locales/en/surroundings.json");
  consequence: typeof import("../../locales/en/consequence.json");
  error: typeof import("../../locales/en/error.json");
  place: typeof import("../../locales/en/place.json");
  keys: typeof import("../../locales/en/keys.json");
  runs: typeof import("../../locales/en/runs.json");
  /** Both loaded by the demo itself: see `app/demo/demo-texts.ts`. */
  demo: typeof import("../../locales/en/demo.json");
  tour: typeof import("../../locales/en/tour.json");
}
