import { createContext, useContext } from 'react';

/** Which columns of the list around it can be seen, by field. */
export const ShownFields = createContext<Readonly<Record<string, boolean>>>({});

/** For what would be said nowhere while the column that says it is away. */
export const useIsShown = (field: string) => useContext(ShownFields)[field] ?? false;
