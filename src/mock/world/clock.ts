/** Factors the world's clock can run at. */
export const SPEED_RANGE = { min: 0.1, max: 3600 } as const;

/** Whether a world's clock can run at this factor. */
export function isSpeed(value: number): boolean {
  return Number.isFinite(value) && value >= SPEED_RANGE.min && value <= SPEED_RANGE.max;
}

/**
 * World time as a function of real time: a line that is bent by speed changes and broken by
 * jumps. Both times in milliseconds; the world begins at the real moment it was opened.
 */
export class WorldClock {
  #real: number;
  #world: number;
  #speed: number;

  constructor(openedAt: number, speed: number) {
    this.#real = openedAt;
    this.#world = openedAt;
    this.#speed = speed;
  }

  get speed(): number {
    return this.#speed;
  }

  /** World time at a real time. A real clock that was set back does not turn the world back. */
  at(real: number): number {
    return Math.round(this.#world + Math.max(0, real - this.#real) * this.#speed);
  }

  /** Real milliseconds from `real` until the world's clock shows `world`. */
  realUntil(world: number, real: number): number {
    return Math.max(0, (world - this.at(real)) / this.#speed);
  }

  setSpeed(real: number, speed: number): void {
    this.#bend(real);
    this.#speed = speed;
  }

  jump(real: number, ms: number): void {
    this.#bend(real);
    this.#world += Math.max(0, ms);
  }

  #bend(real: number): void {
    this.#world = this.at(real);
    this.#real = Math.max(this.#real, real);
  }
}
