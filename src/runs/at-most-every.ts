/** Calls at once, and again when the time is over if it was asked meanwhile. */
export function atMostEvery(milliseconds: number, call: () => void): () => void {
  let asked = false;
  let resting = false;
  function run() {
    resting = true;
    asked = false;
    call();
    setTimeout(() => {
      resting = false;
      if (asked) run();
    }, milliseconds);
  }
  return () => {
    if (resting) asked = true;
    else run();
  };
}
