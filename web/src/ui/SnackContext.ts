import { createContext, useContext } from 'react';

export interface SnackAction {
  label: string;
  run: () => void;
}

export interface Snack {
  text: string;
  tone?: 'plain' | 'error';
  action?: SnackAction;
  /** How long it stays, in milliseconds; with an action this is also how long the action is offered. */
  lasts?: number;
}

export const SnackContext = createContext<(snack: Snack) => void>(() => {});

/** Shows a short message at the bottom of the screen. */
export const useSnack = () => useContext(SnackContext);
