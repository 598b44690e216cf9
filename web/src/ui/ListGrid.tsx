import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import {
  DataGrid,
  useGridApiRef,
  type GridApi,
  type GridCellParams,
  type GridColDef,
  type GridRowParams,
} from '@mui/x-data-grid';
import { deDE, enUS } from '@mui/x-data-grid/locales';
import type { FocusEvent, Ref, RefObject } from 'react';
import { useLanguage } from '../texts/language';
import { nonce } from './nonce';
import { fromSortModel, toSortModel } from './gridSort';
import { ShownFields } from './shownFields';
import type { List } from './useListState';

interface Props<Row extends { id: string }> {
  label: string;
  rows: readonly Row[];
  columns: GridColumns<Row>;
  list: List;
  /** Columns that step back on a phone. */
  wideOnly: readonly string[];
  loading: boolean;
  /** Missing where a row has nothing more to show. */
  onOpen?: (row: Row) => void;
  gridRef?: Ref<HTMLDivElement>;
  /** Rows with a box to tick; missing where nothing is done with many. */
  selection?: GridSelection<Row>;
  apiRef?: RefObject<GridApi | null>;
}

export interface GridColumns<Row extends { id: string }> {
  /** In their order. */
  columns: GridColDef<Row>[];
  /** Those that can be chosen, and those of them that are. */
  fields: readonly string[];
  shown: readonly string[];
}

export interface GridSelection<Row> {
  ids: ReadonlySet<string>;
  onChange: (ids: ReadonlySet<string>) => void;
  selectable: (row: Row) => boolean;
}

const ROW = 56;
const HEAD = 40;
/** At least so many rows can be seen, if there are so many; then the page scrolls. */
const LEAST_ROWS = 4;

const noFocus = { cell: null, columnHeader: null, columnHeaderFilter: null, columnGroupHeader: null };
const locales = { en: enUS, de: deDE };
const within = (target: EventTarget, controls: string) =>
  target instanceof Element && target.closest(controls) !== null;
/** Enter on a box to tick opens the row, a click on it does not. */
const clicked = 'button, a, [data-field="__check__"]';
const pressed = 'button, a';

/** A page of a list that the server sorts, filters and cuts. */
export function ListGrid<Row extends { id: string }>(props: Props<Row>) {
  const { label, rows, columns, list, wideOnly, loading, onOpen, gridRef, selection, apiRef } = props;
  const narrow = useMediaQuery((theme) => theme.breakpoints.down('md'));
  const language = useLanguage();

  const own = useGridApiRef();
  const grid = apiRef ?? own;

  // The grid keeps its focused cell, and would take the focus back from who types elsewhere when that row goes.
  const forgetFocus = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (!relatedTarget?.closest('main') || currentTarget.contains(relatedTarget)) return;
    grid.current?.setState((state) => ({ ...state, focus: noFocus }));
  };
  const least = HEAD + ROW * (loading ? LEAST_ROWS : Math.min(rows.length, LEAST_ROWS)) + 2;

  const visible = Object.fromEntries(
    columns.fields.map((field) => [
      field,
      columns.shown.includes(field) && !(narrow && wideOnly.includes(field)),
    ]),
  );

  return (
    <Box
      ref={gridRef}
      onBlur={forgetFocus}
      sx={{ display: 'flex', flexDirection: 'column', flex: '0 1 auto', minHeight: least }}
    >
      <ShownFields value={visible}>
        <DataGrid
          aria-label={label}
          nonce={nonce}
          rows={rows}
          columns={columns.columns}
          columnVisibilityModel={visible}
          localeText={locales[language].components.MuiDataGrid.defaultProps.localeText}
          loading={loading}
          slotProps={{ loadingOverlay: { variant: 'linear-progress', noRowsVariant: 'skeleton' } }}
          rowHeight={ROW}
          columnHeaderHeight={HEAD}
          sortingMode="server"
          sortingOrder={['desc', 'asc']}
          sortModel={toSortModel(list.sort)}
          onSortModelChange={(model) => list.change({ sort: fromSortModel(model) })}
          onRowClick={({ row }: GridRowParams<Row>, event) => within(event.target, clicked) || onOpen?.(row)}
          onCellKeyDown={({ row }: GridCellParams<Row>, event) => {
            if (event.key === 'Enter' && !within(event.target, pressed)) onOpen?.(row);
          }}
          apiRef={grid}
          {...(selection && {
            checkboxSelection: true,
            disableRowSelectionExcludeModel: true,
            keepNonExistentRowsSelected: true,
            rowSelectionModel: { type: 'include' as const, ids: new Set(selection.ids) },
            onRowSelectionModelChange: ({ ids }: { ids: Set<string | number> }) =>
              selection.onChange(new Set([...ids].map(String))),
            isRowSelectable: ({ row }: GridRowParams<Row>) => selection.selectable(row),
          })}
          disableColumnMenu
          disableColumnFilter
          disableRowSelectionOnClick
          hideFooter
        />
      </ShownFields>
    </Box>
  );
}
