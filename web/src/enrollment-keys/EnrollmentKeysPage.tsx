import AddIcon from '@mui/icons-material/Add';
import VpnKeyIcon from '@mui/icons-material/VpnKeyOutlined';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import type { EnrollmentKey, NewEnrollmentKey } from '../api/models';
import { LiveIndicator } from '../live/LiveIndicator';
import { useMay } from '../permissions/useMay';
import { ListTools } from '../saved-views/ListTools';
import { useListColumns } from '../saved-views/useListColumns';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ListGrid } from '../ui/ListGrid';
import { ListPage } from '../ui/ListPage';
import { PageHeader } from '../ui/PageHeader';
import { useListState } from '../ui/useListState';
import { useOpenId } from '../ui/useOpenId';
import { CreateKeyDialog } from './CreateKeyDialog';
import { keyColumns, keysWideOnly } from './keyColumns';
import { KeyDialog } from './KeyDialog';
import { KeyStateFilter } from './KeyStateFilter';
import { NewKeyDialog } from './NewKeyDialog';
import { RevokeKeyDialog } from './RevokeKeyDialog';
import { useEnrollmentKeys } from './useEnrollmentKeys';

const listDefaults = { sort: '-createdAt', sorts: ['-createdAt'], filters: ['state'] };

export function EnrollmentKeysPage() {
  const t = useTexts();
  const k = t.enrollmentKeys;
  const list = useListState(listDefaults);
  const keys = useEnrollmentKeys(list);
  const open = useOpenId('key');
  const mayCreate = useMay('decide');
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<NewEnrollmentKey | null>(null);
  const [revoking, setRevoking] = useState<EnrollmentKey | null>(null);
  const all = useMemo(() => keyColumns(t, setRevoking), [t]);
  const columns = useListColumns('enrollment-keys', list, all);
  const rows = keys.data?.items ?? [];
  const narrowed = list.filters.state !== undefined || list.cursor !== undefined;
  const none = keys.data?.items.length === 0 && !narrowed;
  const create = mayCreate && (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setCreating(true)}>
      {k.create}
    </Button>
  );

  return (
    <>
      <PageHeader
        title={k.title}
        lead={k.lead}
        end={
          <>
            <LiveIndicator />
            {!none && create}
          </>
        }
      />
      {!none && (
        <KeyStateFilter
          list={list}
          tools={<ListTools kind="enrollment-keys" list={list} columns={columns} />}
        />
      )}
      <ListPage
        query={keys}
        list={list}
        narrowed={narrowed}
        unavailable={k.unavailable}
        empty={
          <EmptyState icon={<VpnKeyIcon />} title={k.empty.title}>
            {k.empty.hint}
            {mayCreate ? create : k.empty.hintReader}
          </EmptyState>
        }
      >
        <ListGrid
          label={k.listLabel}
          rows={rows}
          columns={columns}
          list={list}
          wideOnly={keysWideOnly}
          loading={keys.isPending || keys.isPlaceholderData}
          onOpen={({ id }) => open.open(id)}
        />
      </ListPage>
      {creating && (
        <CreateKeyDialog
          onClose={() => setCreating(false)}
          onMade={(key) => {
            setCreating(false);
            setMade(key);
          }}
        />
      )}
      {made && <NewKeyDialog made={made} onClose={() => setMade(null)} />}
      {open.id && <KeyDialog id={open.id} onRevoke={setRevoking} onClose={open.close} />}
      {revoking && <RevokeKeyDialog enrollmentKey={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}
