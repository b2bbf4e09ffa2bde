import { expect, test, vi } from "vitest";
import type { Instant } from "../instance/instance.ts";
import type { CloudClock } from "../queries/cloud-clock.tsx";
import { createCloudTime } from "./cloud-time.ts";

const NOON = Date.parse("2026-11-21T12:00:00Z");

function aClock(start: number) {
  const clock = { at: start };
  const own: CloudClock = {
    now: () => clock.at as Instant,
    speed: () => 1,
    subscribe: () => () => undefined,
  };
  return { clock, own };
}
const said = (at: number) => new Headers({ date: new Date(at).toUTCString() });

test("a machine whose clock is wrong is told by the servers, and goes on from there", () => {
  const { clock, own } = aClock(NOON - 3_600_000);
  const { clock: cloud, heard } = createCloudTime(own);
  const jumped = vi.fn();
  cloud.subscribe(jumped);
  expect(cloud.now()).toBe(NOON - 3_600_000);
  heard(said(NOON));
  expect(jumped).toHaveBeenCalledTimes(1);
  expect(Math.abs(cloud.now() - NOON)).toBeLessThanOrEqual(500);
  clock.at += 60_000;
  heard(said(NOON + 61_000));
  expect(Math.abs(cloud.now() - NOON - 60_000)).toBeLessThanOrEqual(500);
  expect(jumped).toHaveBeenCalledTimes(1);
});

test("what cannot be read, or differs by the second it is cut to, changes nothing", () => {
  const { own } = aClock(NOON);
  const { clock: cloud, heard } = createCloudTime(own);
  for (const headers of [new Headers(), new Headers({ date: "soon" }), said(NOON - 1_000)]) {
    heard(headers);
    expect(cloud.now()).toBe(NOON);
  }
});

test("of a pretend cloud it is the world's clock, jumps and speed included", () => {
  const { own } = aClock(NOON);
  const { clock: cloud, follow } = createCloudTime(own);
  const world = { at: 5_000, speed: 60, tell: () => {} };
  const jumped = vi.fn();
  const leave = cloud.subscribe(jumped);
  follow({
    now: () => world.at,
    get speed() {
      return world.speed;
    },
    subscribe(listener) {
      world.tell = listener;
      return () => undefined;
    },
  });
  expect([cloud.now(), cloud.speed(), jumped.mock.calls.length]).toEqual([5_000, 60, 1]);
  world.at += 7_200_000;
  world.tell();
  expect([cloud.now(), jumped.mock.calls.length]).toEqual([7_205_000, 2]);
  leave();
  world.tell();
  expect(jumped).toHaveBeenCalledTimes(2);
});
