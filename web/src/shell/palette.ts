import type { PaletteOptions } from '@mui/material/styles';

// Every main colour reads as text on paper and on its own tint with at least 4.5:1.
export const lightPalette: PaletteOptions = {
  contrastThreshold: 4.5,
  primary: { main: '#3650d4', contrastText: '#ffffff' },
  success: { main: '#17693a' },
  warning: { main: '#8a4a00' },
  error: { main: '#b3261e' },
  info: { main: '#1b5cb8' },
  background: { default: '#fbfbfc', paper: '#ffffff' },
  text: { primary: '#16191f', secondary: '#596273' },
  divider: 'rgba(22, 25, 31, 0.1)',
};

export const darkPalette: PaletteOptions = {
  contrastThreshold: 4.5,
  primary: { main: '#9aabff', dark: '#b9c5ff', contrastText: '#10131f' },
  success: { main: '#74d19c' },
  warning: { main: '#f2ba63' },
  error: { main: '#ff9d94', dark: '#ffbab4', contrastText: '#1f0f0d' },
  info: { main: '#84b8ff' },
  background: { default: '#101216', paper: '#171a20' },
  text: { primary: '#e9ebef', secondary: '#9ca5b5' },
  divider: 'rgba(255, 255, 255, 0.1)',
};
