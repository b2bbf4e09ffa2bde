/**
 * Money within the world: whole ten-thousandths of a CNY, so that sums are exact and adding them up
 * in another order changes nothing.
 */
export type Money = number;

const UNIT = 10_000;

export function moneyOf(cny: number): Money {
  return Math.round(cny * UNIT);
}

export function cnyOf(money: Money): number {
  return money / UNIT;
}
