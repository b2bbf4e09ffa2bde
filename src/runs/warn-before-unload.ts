/** Asks before the page is left while something would be lost; the browser chooses the words. */
export function warnBeforeUnload(wouldLose: () => boolean): void {
  window.addEventListener("beforeunload", (event) => {
    if (wouldLose()) event.preventDefault();
  });
}
