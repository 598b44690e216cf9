import type { Components, CssVarsTheme, Theme } from '@mui/material/styles';

const line = '1px solid var(--muster-palette-divider)';

/** Quiet defaults: flat surfaces, thin lines, small controls. */
export const components: Components<Omit<Theme, 'components' | 'palette'> & CssVarsTheme> = {
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: { '&:focus-visible': { outline: '2px solid currentColor', outlineOffset: 2 } },
      outlined: { borderColor: 'var(--muster-palette-divider)' },
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: { borderRadius: 8, '&:focus-visible': { outline: '2px solid currentColor', outlineOffset: -2 } },
    },
  },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiTextField: { defaultProps: { size: 'small' } },
  MuiOutlinedInput: {
    styleOverrides: {
      root: { backgroundColor: 'var(--muster-palette-background-paper)' },
      input: {
        '&::-webkit-search-cancel-button': { display: 'none' },
        '&::placeholder': { color: 'var(--muster-palette-text-secondary)', opacity: 1 },
      },
    },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 300 },
    styleOverrides: { tooltip: { fontSize: 12, padding: '5px 8px' } },
  },
  MuiDialog: {
    styleOverrides: {
      paper: { border: line, borderRadius: 12 },
      paperFullScreen: { border: 0, borderRadius: 0 },
    },
  },
  MuiTab: {
    styleOverrides: {
      root: {
        minHeight: 40,
        padding: '8px 2px',
        marginRight: 20,
        minWidth: 0,
        '&.Mui-selected': { boxShadow: 'inset 0 -2px currentColor' },
      },
    },
  },
  // The selected tab draws its own line: a measured one is misplaced until fonts and texts have settled.
  MuiTabs: {
    styleOverrides: { root: { minHeight: 40, borderBottom: line }, indicator: { display: 'none' } },
  },
  MuiAlert: {
    styleOverrides: {
      root: ({ ownerState }) => ({
        borderRadius: 8,
        color: 'var(--muster-palette-text-primary)',
        backgroundColor: `rgba(var(--muster-palette-${ownerState.severity ?? 'success'}-mainChannel) / 0.1)`,
      }),
      message: { overflowWrap: 'anywhere' },
    },
  },
  MuiMenuItem: { styleOverrides: { root: { fontSize: '0.875rem' } } },
  MuiTableCell: {
    styleOverrides: {
      root: { borderColor: 'var(--muster-palette-divider)', padding: '10px 16px' },
      head: {
        fontSize: '0.75rem',
        color: 'var(--muster-palette-text-secondary)',
        paddingBlock: 9,
        fontWeight: 550,
      },
    },
  },
  MuiDataGrid: {
    styleOverrides: {
      root: {
        borderColor: 'var(--muster-palette-divider)',
        backgroundColor: 'var(--muster-palette-background-paper)',
        '--DataGrid-rowBorderColor': 'var(--muster-palette-divider)',
        '--DataGrid-t-color-background-base': 'var(--muster-palette-background-paper)',
        '--DataGrid-t-header-background-base': 'var(--muster-palette-background-paper)',
        '& .MuiDataGrid-columnHeaderTitle': {
          fontSize: '0.75rem',
          fontWeight: 550,
          color: 'var(--muster-palette-text-secondary)',
        },
        '& .MuiDataGrid-columnSeparator': { display: 'none' },
        '& .MuiDataGrid-row': { cursor: 'pointer' },
        '& .MuiDataGrid-cell:focus, & .MuiDataGrid-columnHeader:focus': {
          outline: '2px solid var(--muster-palette-primary-main)',
          outlineOffset: -2,
          borderRadius: 6,
        },
        '& .MuiDataGrid-cell:focus-within:not(:focus), & .MuiDataGrid-columnHeader:focus-within:not(:focus)':
          {
            outline: 'none',
          },
      },
    },
  },
};
