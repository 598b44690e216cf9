import { createTheme } from '@mui/material/styles';
import type {} from '@mui/x-data-grid/themeAugmentation';
import { sansSerif } from '../ui/fonts';
import { components } from './themeComponents';
import { darkPalette, lightPalette } from './palette';

export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'class', cssVarPrefix: 'muster' },
  colorSchemes: { light: { palette: lightPalette }, dark: { palette: darkPalette } },
  shape: { borderRadius: 8 },
  typography: {
    fontFamily: sansSerif,
    fontSize: 14,
    htmlFontSize: 16,
    h1: { fontSize: '1.375rem', lineHeight: 1.3, fontWeight: 600, letterSpacing: '-0.015em' },
    h2: { fontSize: '1.0625rem', lineHeight: 1.4, fontWeight: 600, letterSpacing: '-0.01em' },
    h3: { fontSize: '0.875rem', lineHeight: 1.5, fontWeight: 600 },
    body1: { fontSize: '0.875rem', lineHeight: 1.55 },
    body2: { fontSize: '0.8125rem', lineHeight: 1.5 },
    button: { textTransform: 'none', fontWeight: 550, letterSpacing: 0 },
  },
  components,
});
