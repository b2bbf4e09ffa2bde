import { createElement, Suspense } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { type LazyPart, lazyPart } from "./lazy-part.tsx";

interface Props {
  readonly name: string;
}
const Greeting = ({ name }: Props) => `Hello ${name}`;

function drawn(Part: LazyPart<Props>): string {
  const part = createElement(Part, { name: "Ada" });
  return renderToStaticMarkup(createElement(Suspense, { fallback: "not yet" }, part));
}

test("a part that was preloaded is drawn at once, another one waits for its code", async () => {
  expect(drawn(lazyPart(async () => Greeting))).toContain("not yet");
  const Ready = lazyPart(async () => Greeting);
  await Ready.preload();
  expect(drawn(Ready)).toBe("Hello Ada");
});

test("a preload that fails is nobody's failure, and the next one loads again", async () => {
  const load = vi.fn(async () => Greeting);
  load.mockRejectedValueOnce(new TypeError("Failed to fetch dynamically imported module"));
  const Part = lazyPart<Props>(load);
  await Part.preload();
  await Part.preload();
  expect(drawn(Part)).toBe("Hello Ada");
});

test("what could not be had while it was drawn is not remembered once somebody asks again", async () => {
  const missing = new TypeError("Failed to fetch dynamically imported module");
  const load = vi.fn(async () => Greeting);
  load.mockRejectedValueOnce(missing).mockRejectedValueOnce(missing);
  const Part = lazyPart<Props>(load);
  expect(drawn(Part)).toContain("not yet");
  await Part.preload();
  expect(Part.isReady()).toBe(false);
  await Part.preload();
  expect(Part.isReady()).toBe(true);
  expect(load).toHaveBeenCalledTimes(3);
  expect(drawn(Part)).toBe("Hello Ada");
});

test("what a failed preload left behind is drawn all the same when its code comes", async () => {
  const missing = new TypeError("Failed to fetch dynamically imported module");
  const load = vi.fn(async () => Greeting);
  load.mockRejectedValueOnce(missing).mockRejectedValueOnce(missing);
  const Part = lazyPart<Props>(load);
  // Drawn in vain, then asked for in vain: React would remember the first failure for good.
  drawn(Part);
  await expect(load.mock.results[0]?.value).rejects.toBe(missing);
  await Part.preload();
  expect(drawn(Part)).toContain("not yet");
  await vi.waitFor(() => expect(Part.isReady()).toBe(true));
  expect(load).toHaveBeenCalledTimes(3);
});
