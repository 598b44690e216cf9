import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { PreparationPolicy } from '../../api/devicePreparation';
import type { ListColumns } from '../../saved-views/useListColumns';
import { paths } from '../../shell/paths';
import { useTexts } from '../../texts/useTexts';
import { ListGrid } from '../../ui/ListGrid';
import type { List } from '../../ui/useListState';
import { policiesWideOnly } from './policyColumns';
import { useRowDrag } from './useRowDrag';

interface Props {
  policies: PreparationPolicy[];
  columns: ListColumns<PreparationPolicy>;
  list: List;
  loading: boolean;
  onMove: (policy: PreparationPolicy, place: number) => void;
}

/** The policies in their order; a row is dropped where it is to stand. */
export function PolicyGrid({ policies, columns, list, loading, onMove }: Props) {
  const t = useTexts().devicePreparation;
  const navigate = useNavigate();
  const { over, handlers } = useRowDrag((id, place) => {
    const policy = policies.find((one) => one.id === id);
    if (policy)
      onMove(
        policy,
        policies.findIndex((one) => one.id === place),
      );
  });
  const marked = useMemo(
    () =>
      over ? { [`& [data-id="${CSS.escape(over)}"]`]: { boxShadow: 'inset 0 2px 0 currentColor' } } : {},
    [over],
  );
  return (
    <Box {...handlers} sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, ...marked }}>
      <ListGrid
        label={t.listTitle}
        rows={policies}
        columns={columns}
        list={list}
        wideOnly={policiesWideOnly}
        loading={loading}
        onOpen={({ id }) => void navigate(`${paths.preparation}/policies/${id}`)}
      />
    </Box>
  );
}
