import AddIcon from '@mui/icons-material/Add';
import DevicesIcon from '@mui/icons-material/DevicesOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { createGroup } from '../api/devices';
import { LiveIndicator } from '../live/LiveIndicator';
import { useMay } from '../permissions/useMay';
import { paths } from '../shell/paths';
import { ListTools } from '../saved-views/ListTools';
import { useListColumns } from '../saved-views/useListColumns';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ListGrid } from '../ui/ListGrid';
import { ListPage } from '../ui/ListPage';
import { PageHeader } from '../ui/PageHeader';
import { useListState } from '../ui/useListState';
import { groupColumns, groupsWideOnly } from './groupColumns';
import { GroupDialog } from './GroupDialog';
import { ImportDialog } from './members-file/ImportDialog';
import { useGroups } from './useGroups';

const listDefaults = { sort: 'name', sorts: ['name', '-name'] };

export function DeviceGroupsPage() {
  const t = useTexts();
  const list = useListState(listDefaults);
  const groups = useGroups(list);
  const mayManage = useMay('manage_groups');
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  const [isImporting, setImporting] = useState(false);
  const all = useMemo(() => groupColumns(t), [t]);
  const columns = useListColumns('device-groups', list, all);
  const create = mayManage && (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setCreating(true)}>
      {t.groups.create}
    </Button>
  );
  const importing = mayManage && (
    <Button variant="outlined" color="inherit" onClick={() => setImporting(true)}>
      {t.groupImport.open}
    </Button>
  );
  const none = groups.data?.items.length === 0;

  return (
    <>
      <PageHeader
        title={t.groups.title}
        lead={t.groups.lead}
        end={
          <>
            <LiveIndicator />
            {!none && <ListTools kind="device-groups" list={list} columns={columns} />}
            {!none && importing}
            {!none && create}
          </>
        }
      />
      <ListPage
        query={groups}
        list={list}
        narrowed={list.cursor !== undefined}
        unavailable={t.groups.unavailable}
        empty={
          <EmptyState icon={<DevicesIcon />} title={t.groups.empty.title}>
            {mayManage ? t.groups.empty.hint : t.groups.emptyScope}
            <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: 1 }}>
              {create}
              {importing}
            </Box>
          </EmptyState>
        }
      >
        <ListGrid
          label={t.groups.listLabel}
          rows={groups.data?.items ?? []}
          columns={columns}
          list={list}
          wideOnly={groupsWideOnly}
          loading={groups.isPending || groups.isPlaceholderData}
          onOpen={({ id }) => void navigate(`${paths.groups}/${id}`)}
        />
      </ListPage>
      {isImporting && <ImportDialog onClose={() => setImporting(false)} />}
      {creating && (
        <GroupDialog
          title={t.groups.createTitle}
          submit={t.groups.create}
          run={createGroup}
          done={t.groups.created}
          onClose={() => setCreating(false)}
        />
      )}
    </>
  );
}
