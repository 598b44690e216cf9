import AddIcon from '@mui/icons-material/Add';
import PeopleIcon from '@mui/icons-material/PeopleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { UserGroup } from '../api/userGroups';
import { LiveIndicator } from '../live/LiveIndicator';
import { ColumnsButton } from '../saved-views/ColumnsButton';
import { useListColumns } from '../saved-views/useListColumns';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ListGrid } from '../ui/ListGrid';
import { ListPage } from '../ui/ListPage';
import { SearchField } from '../ui/SearchField';
import { useListState } from '../ui/useListState';
import { AddPeopleDialog } from './AddPeopleDialog';
import { memberColumns, membersWideOnly } from './memberColumns';
import { useMembership } from './useMembership';
import { useMembers } from './useUserGroups';

const listDefaults = { sort: 'displayName', sorts: ['displayName', '-displayName'] };

export function UserGroupMembers({ group, mayManage }: { group: UserGroup; mayManage: boolean }) {
  const t = useTexts();
  const words = t.userGroups.members;
  const list = useListState(listDefaults);
  const members = useMembers(group.id, list);
  const { mutate: remove } = useMembership(group).remove;
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const all = useMemo(() => memberColumns(t, mayManage ? remove : undefined), [t, mayManage, remove]);
  const columns = useListColumns('user-group-members', list, all);
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
          <SearchField label={t.people.searchLabel} value={list.q} onChange={(q) => list.change({ q })} />
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
          <EmptyState icon={<PeopleIcon />} title={words.empty.title}>
            {mayManage ? words.empty.hint : words.empty.hintReader}
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
          onOpen={({ id }) => void navigate(`${paths.people}/${id}`)}
        />
      </ListPage>
      {adding && <AddPeopleDialog group={group} onClose={() => setAdding(false)} />}
    </>
  );
}
