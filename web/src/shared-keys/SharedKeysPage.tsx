import ContentCopyIcon from '@mui/icons-material/ContentCopyOutlined';
import { useMemo } from 'react';
import { LiveIndicator } from '../live/LiveIndicator';
import { ListTools } from '../saved-views/ListTools';
import { useListColumns } from '../saved-views/useListColumns';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ListGrid } from '../ui/ListGrid';
import { ListPage } from '../ui/ListPage';
import { PageHeader } from '../ui/PageHeader';
import { useListState } from '../ui/useListState';
import { useOpenId } from '../ui/useOpenId';
import { SharedKeyDialog } from './SharedKeyDialog';
import { sharedKeyColumns, sharedKeysWideOnly } from './sharedKeyColumns';
import { useSharedKeys } from './useSharedKeys';

const listDefaults = { sort: '-foundAt', sorts: ['-foundAt'] };

/** Devices whose key several machines use, for people to tell apart. */
export function SharedKeysPage() {
  const t = useTexts().sharedKeys;
  const list = useListState(listDefaults);
  const found = useSharedKeys({ limit: list.limit, cursor: list.cursor });
  const open = useOpenId('shared');
  const all = useMemo(() => sharedKeyColumns(t), [t]);
  const columns = useListColumns('shared-keys', list, all);
  const rows = found.data?.items ?? [];
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        end={
          <>
            <LiveIndicator />
            {rows.length > 0 && <ListTools kind="shared-keys" list={list} columns={columns} />}
          </>
        }
      />
      <ListPage
        query={found}
        list={list}
        narrowed={list.cursor !== undefined}
        unavailable={t.unavailable}
        empty={
          <EmptyState icon={<ContentCopyIcon />} title={t.empty}>
            {t.emptyHint}
          </EmptyState>
        }
      >
        <ListGrid
          label={t.label}
          rows={rows}
          columns={columns}
          list={list}
          wideOnly={sharedKeysWideOnly}
          loading={found.isPending || found.isPlaceholderData}
          onOpen={({ id }) => open.open(id)}
        />
      </ListPage>
      {open.id && <SharedKeyDialog id={open.id} onClose={open.close} />}
    </>
  );
}
