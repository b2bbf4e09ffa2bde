/** The element that gets the focus when a notice with the focus goes away. */
export const RUN_BELL_ID = "run-bell";
