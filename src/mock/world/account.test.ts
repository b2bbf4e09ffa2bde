import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Account } from "./account.ts";

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 2, 2, 12);

test("usage is taken off at each full hour, not before", () => {
  const account = new Account(1_000, NOON + HOUR / 2);
  account.rate = 100;
  account.advance(NOON + HOUR - 1);
  expect([account.balance, account.unsettled]).toEqual([1_000, 50]);
  account.advance(NOON + HOUR);
  expect([account.balance, account.unsettled]).toEqual([950, 0]);
  account.advance(NOON + 4 * HOUR + 1);
  expect(account.balance).toBe(650);
});

describe("the moment at which the balance falls below zero", () => {
  test.each([
    ["never, when nothing is used", 0, 0, null],
    ["never, when money comes in", 0, -5, null],
    ["at the first full hour", 10, 100, NOON + HOUR],
    ["not while it is just used up", 50, 100, NOON + 2 * HOUR],
    ["after so many hours", 1_000, 100, NOON + 11 * HOUR],
  ])("%s", (_what, balance, rate, at) => {
    const account = new Account(balance, NOON + HOUR / 2);
    account.rate = rate;
    expect(account.exhaustedAt()).toBe(at);
  });

  test("is the one at which it does", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 3 * HOUR }),
        fc.integer({ min: 0, max: 3 * HOUR }),
        (balance, rate, start, first) => {
          const account = new Account(balance, NOON + start);
          account.rate = rate;
          account.advance(NOON + start + first);
          fc.pre(account.balance >= 0);
          const at = account.exhaustedAt() ?? Number.NaN;
          account.advance(at - 1);
          expect(account.balance).toBeGreaterThanOrEqual(0);
          account.advance(at);
          expect(account.balance).toBeLessThan(0);
        },
      ),
    );
  });
});

test("in however many steps time passes, the same is taken off", () => {
  const change = fc.record({
    wait: fc.integer({ min: 0, max: 30 * HOUR }),
    rate: fc.integer({ min: 0, max: 600_000_000 }),
    amount: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  });
  fc.assert(
    fc.property(
      fc.array(change),
      fc.array(fc.integer({ min: 0, max: 40 * HOUR }), { maxLength: 40 }),
      (changes, pauses) => {
        const straight = new Account(0, NOON);
        const stepping = new Account(0, NOON);
        let now = NOON;
        for (const { wait, rate, amount } of changes) {
          const end = now + wait;
          const stops = pauses.map((ms) => now + ms).filter((at) => at < end);
          for (const at of stops.toSorted((a, b) => a - b)) stepping.advance(at);
          stepping.advance(end);
          straight.advance(end);
          for (const account of [straight, stepping]) {
            account.rate = rate;
            account.add(amount);
          }
          now = end;
          expect(stepping.state()).toEqual(straight.state());
        }
      },
    ),
  );
});

test("a hundred thousand instances are counted to the millisecond", () => {
  const account = new Account(0, NOON);
  // 60 000 CNY an hour, in ten-thousandths.
  account.rate = 600_000_000;
  for (let ms = 1; ms <= 1_000; ms++) account.advance(NOON + ms * 3_600);
  expect(account.balance).toBe(-600_000_000);
});
