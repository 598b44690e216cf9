import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { DataGrid, type GridCellParams, type GridColDef, type GridRowParams } from '@mui/x-data-grid';
import { deDE, enUS } from '@mui/x-data-grid/locales';
import type { Ref } from 'react';
import { useLanguage } from '../texts/language';
import { nonce } from './nonce';
import { fromSortModel, toSortModel } from './gridSort';
import type { List } from './useListState';

interface Props<Row extends { id: string }> {
  label: string;
  rows: readonly Row[];
  columns: GridColDef<Row>[];
  list: List;
  /** Columns that step back on a phone. */
  wideOnly: readonly string[];
  loading: boolean;
  /** Missing where a row has nothing more to show. */
  onOpen?: (row: Row) => void;
  gridRef?: Ref<HTMLDivElement>;
}

const ROW = 56;
const HEAD = 40;
/** At least so many rows can be seen, if there are so many; then the page scrolls. */
const LEAST_ROWS = 4;

const locales = { en: enUS, de: deDE };
const onControl = (target: EventTarget) => target instanceof Element && target.closest('button, a') !== null;

/** A page of a list that the server sorts, filters and cuts. */
export function ListGrid<Row extends { id: string }>(props: Props<Row>) {
  const { label, rows, columns, list, wideOnly, loading, onOpen, gridRef } = props;
  const narrow = useMediaQuery((theme) => theme.breakpoints.down('md'));
  const language = useLanguage();

  const least = HEAD + ROW * (loading ? LEAST_ROWS : Math.min(rows.length, LEAST_ROWS)) + 2;

  return (
    <Box ref={gridRef} sx={{ display: 'flex', flexDirection: 'column', flex: '0 1 auto', minHeight: least }}>
      <DataGrid
        aria-label={label}
        nonce={nonce}
        rows={rows}
        columns={columns}
        columnVisibilityModel={Object.fromEntries(wideOnly.map((field) => [field, !narrow]))}
        localeText={locales[language].components.MuiDataGrid.defaultProps.localeText}
        loading={loading}
        slotProps={{ loadingOverlay: { variant: 'linear-progress', noRowsVariant: 'skeleton' } }}
        rowHeight={ROW}
        columnHeaderHeight={HEAD}
        sortingMode="server"
        sortingOrder={['desc', 'asc']}
        sortModel={toSortModel(list.sort)}
        onSortModelChange={(model) => list.change({ sort: fromSortModel(model) })}
        onRowClick={({ row }: GridRowParams<Row>, event) => onControl(event.target) || onOpen?.(row)}
        onCellKeyDown={({ row }: GridCellParams<Row>, event) => {
          if (event.key === 'Enter' && !onControl(event.target)) onOpen?.(row);
        }}
        disableColumnMenu
        disableColumnFilter
        disableRowSelectionOnClick
        hideFooter
      />
    </Box>
  );
}
