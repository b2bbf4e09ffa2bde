import { createBrowserHistory, type RouterHistory } from "@tanstack/react-router";

/**
 * The route lives after the `#`: static hosting under any path needs no rules on the server. The
 * parameters before it (`?lang=`, `?scenario=`) belong to the deployment: the router's own hash
 * history would append them to the route's last parameter.
 */
export function createFragmentHistory(): RouterHistory {
  return createBrowserHistory({
    parseLocation: () => ({
      ...parseFragment(window.location.hash),
      // An address typed by hand has no state of the router's yet.
      state: window.history.state ?? freshState(),
    }),
    createHref: (href) => `${window.location.pathname}${window.location.search}#${href}`,
  });
}

/** `#/instances?page=2` → its path and search. */
export function parseFragment(fragment: string) {
  // One slash at the beginning: two would be the address of another host.
  const href = `/${fragment.replace(/^#?\/*/, "")}`;
  const [route = href, hash] = href.split("#", 2);
  const question = route.indexOf("?");
  return {
    href,
    pathname: question < 0 ? route : route.slice(0, question),
    search: question < 0 ? "" : route.slice(question),
    hash: hash === undefined ? "" : `#${hash}`,
  };
}

function freshState() {
  const key = Math.random().toString(36).slice(2);
  return { __TSR_index: 0, key, __TSR_key: key };
}
