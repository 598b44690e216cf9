import { createContext, useContext } from 'react';

export interface SnackAction {
  label: string;
  run: () => void;
}

export interface Snack {
  text: string;
  tone?: 'plain' | 'error';
  action?: SnackAction;
  /** A second way on, without a time of its own. */
  details?: SnackAction;
  /** How long it stays, in milliseconds; with an action this is also how long the action is offered. */
  lasts?: number;
  /** What it is about: a later message about the same takes its place. */
  about?: string;
}

export const SnackContext = createContext<(snack: Snack) => void>(() => {});

/** Shows a short message at the bottom of the screen. */
export const useSnack = () => useContext(SnackContext);
