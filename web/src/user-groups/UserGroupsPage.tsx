import AddIcon from '@mui/icons-material/Add';
import GroupsIcon from '@mui/icons-material/Groups2Outlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { createUserGroup } from '../api/userGroups';
import { useMay } from '../permissions/useMay';
import { ListTools } from '../saved-views/ListTools';
import { useListColumns } from '../saved-views/useListColumns';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ListGrid } from '../ui/ListGrid';
import { ListPage } from '../ui/ListPage';
import { SearchField } from '../ui/SearchField';
import { useListState } from '../ui/useListState';
import { userGroupColumns, userGroupsWideOnly } from './userGroupColumns';
import { UserGroupDialog } from './UserGroupDialog';
import { useUserGroups } from './useUserGroups';

const listDefaults = { sort: 'name', sorts: ['name', '-name'] };

/** Groups of persons: a view of Policy > People. */
export function UserGroupsPage() {
  const texts = useTexts();
  const t = texts.userGroups;
  const list = useListState(listDefaults);
  const groups = useUserGroups(list);
  const mayManage = useMay('manage_people');
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  const all = useMemo(() => userGroupColumns(texts), [texts]);
  const columns = useListColumns('user-groups', list, all);
  const rows = groups.data?.items ?? [];
  const narrowed = list.q !== '' || list.cursor !== undefined;
  const create = mayManage && (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setCreating(true)}>
      {t.create}
    </Button>
  );

  return (
    <>
      {(narrowed || rows.length > 0) && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, minHeight: 40 }}>
          <SearchField label={t.search} value={list.q} onChange={(q) => list.change({ q })} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: 'auto' }}>
            <ListTools kind="user-groups" list={list} columns={columns} />
            {create}
          </Box>
        </Box>
      )}
      <ListPage
        query={groups}
        list={list}
        narrowed={narrowed}
        unavailable={t.unavailable}
        empty={
          <EmptyState icon={<GroupsIcon />} title={t.empty.title}>
            {mayManage ? t.empty.hint : t.empty.hintReader}
            {create}
          </EmptyState>
        }
      >
        <ListGrid
          label={t.title}
          rows={rows}
          columns={columns}
          list={list}
          wideOnly={userGroupsWideOnly}
          loading={groups.isPending || groups.isPlaceholderData}
          onOpen={({ id }) => void navigate(`${paths.userGroups}/${id}`)}
        />
      </ListPage>
      {creating && (
        <UserGroupDialog
          title={t.create}
          submit={t.create}
          run={createUserGroup}
          done={t.created}
          onClose={() => setCreating(false)}
        />
      )}
    </>
  );
}
