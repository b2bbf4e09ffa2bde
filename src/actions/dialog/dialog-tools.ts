import { createContext, type ReactNode } from "react";

/**
 * What stands in the head of every dialog beside its title. The page behind an open dialog is out
 * of reach, so what must work at any moment (the language) is handed in by the frame.
 */
export const DialogTools = createContext<ReactNode>(null);
