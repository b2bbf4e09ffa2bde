/** A whole number from 0 to `limit` − 1 from the browser's source for secrets, each as likely. */
export function randomBelow(limit: number): number {
  // What does not divide evenly is drawn again, else small numbers would be likelier.
  const fair = 2 ** 32 - (2 ** 32 % limit);
  const drawn = new Uint32Array(1);
  for (;;) {
    crypto.getRandomValues(drawn);
    const number = drawn[0] ?? 0;
    if (number < fair) return number % limit;
  }
}
