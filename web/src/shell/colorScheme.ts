/** Where the choice of light, dark or system is kept; public/color-scheme.js reads it before the first paint. */
export const modeStorageKey = 'muster.mode';
