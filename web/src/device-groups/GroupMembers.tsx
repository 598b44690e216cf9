import AddIcon from '@mui/icons-material/Add';
import DevicesIcon from '@mui/icons-material/DevicesOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import type { DeviceGroup } from '../api/models';
import { LiveIndicator } from '../live/LiveIndicator';
import { ColumnsButton } from '../saved-views/ColumnsButton';
import { useListColumns } from '../saved-views/useListColumns';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ListGrid } from '../ui/ListGrid';
import { ListPage } from '../ui/ListPage';
import { SearchField } from '../ui/SearchField';
import { useListState } from '../ui/useListState';
import { AddDevicesDialog } from './AddDevicesDialog';
import { memberColumns, membersWideOnly } from './memberColumns';
import { useMembers } from './useGroups';
import { useMembership } from './useMembership';

const listDefaults = { sort: 'displayName', sorts: ['displayName', '-displayName'] };

export function GroupMembers({ group, mayManage }: { group: DeviceGroup; mayManage: boolean }) {
  const t = useTexts();
  const words = t.groups.devices;
  const list = useListState(listDefaults);
  const members = useMembers(group.id, list);
  const { mutate: remove } = useMembership(group).remove;
  const [adding, setAdding] = useState(false);
  const all = useMemo(() => memberColumns(t, mayManage ? remove : undefined), [t, mayManage, remove]);
  const columns = useListColumns('device-group-members', list, all);
  const rows = members.data?.items ?? [];
  const narrowed = list.q !== '' || list.cursor !== undefined;
  const add = mayManage && (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  );

  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, minHeight: 40 }}>
        {(narrowed || rows.length > 0) && (
          <SearchField label={words.search} value={list.q} onChange={(q) => list.change({ q })} />
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, ml: 'auto' }}>
          <LiveIndicator />
          {(narrowed || rows.length > 0) && <ColumnsButton columns={columns} />}
          {(narrowed || rows.length > 0) && add}
        </Box>
      </Box>
      <ListPage
        query={members}
        list={list}
        narrowed={narrowed}
        unavailable={words.unavailable}
        empty={
          <EmptyState icon={<DevicesIcon />} title={words.empty.title}>
            {words.empty.hint}
            {add}
          </EmptyState>
        }
      >
        <ListGrid
          label={words.listLabel(group.name)}
          rows={rows}
          columns={columns}
          list={list}
          wideOnly={membersWideOnly}
          loading={members.isPending || members.isPlaceholderData}
        />
      </ListPage>
      {adding && <AddDevicesDialog group={group} onClose={() => setAdding(false)} />}
    </>
  );
}
