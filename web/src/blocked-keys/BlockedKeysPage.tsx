import BlockIcon from '@mui/icons-material/Block';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listBlockedKeys, unblockKey } from '../api/enrollmentRequests';
import type { BlockedKey } from '../api/models';
import { problemFrom } from '../api/problem';
import { History } from '../audit/History';
import { topic } from '../enrollment-queue/useRequests';
import { ListTools } from '../saved-views/ListTools';
import { useListColumns } from '../saved-views/useListColumns';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { FormDialog } from '../ui/forms/FormDialog';
import { ListGrid } from '../ui/ListGrid';
import { ListPage } from '../ui/ListPage';
import { useSnack } from '../ui/SnackContext';
import { useListState } from '../ui/useListState';
import { useOpenId } from '../ui/useOpenId';
import { blockedKeyColumns, blockedKeysWideOnly } from './blockedKeyColumns';

const listDefaults = { sort: '-blockedAt', sorts: ['-blockedAt'] };

/** Keys that may not come back, whatever they claim. */
export function BlockedKeysPage() {
  const t = useTexts().blockedKeys;
  const list = useListState(listDefaults);
  const query = { limit: list.limit, cursor: list.cursor };
  const blocked = useQuery({
    queryKey: [topic, 'blocked', query],
    queryFn: () => listBlockedKeys(query),
    placeholderData: keepPreviousData,
  });
  const queries = useQueryClient();
  const show = useSnack();
  const open = useOpenId('key');
  const { mutate: unblock } = useMutation({
    mutationFn: ({ id }: BlockedKey) => unblockKey(id),
    onSuccess: (_, { displayName }) => show({ text: t.unblocked(displayName) }),
    onError: (error) => show({ text: problemFrom(error).title, tone: 'error' }),
    onSettled: () => queries.invalidateQueries({ queryKey: [topic] }),
  });
  const all = useMemo(() => blockedKeyColumns(t, unblock), [t, unblock]);
  const columns = useListColumns('blocked-keys', list, all);
  const rows = blocked.data?.items ?? [];
  const shown = rows.find(({ id }) => id === open.id);

  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <Typography color="textSecondary" sx={{ flex: '1 1 240px' }}>
          {t.lead}
        </Typography>
        {rows.length > 0 && <ListTools kind="blocked-keys" list={list} columns={columns} />}
      </Box>
      <ListPage
        query={blocked}
        list={list}
        narrowed={list.cursor !== undefined}
        unavailable={t.unavailable}
        empty={
          <EmptyState icon={<BlockIcon />} title={t.empty}>
            {t.emptyHint}
          </EmptyState>
        }
      >
        <ListGrid
          label={t.label}
          rows={rows}
          columns={columns}
          list={list}
          wideOnly={blockedKeysWideOnly}
          loading={blocked.isPending || blocked.isPlaceholderData}
          onOpen={({ id }) => open.open(id)}
        />
      </ListPage>
      {shown && (
        <FormDialog title={shown.displayName} onClose={open.close}>
          <Typography>{shown.reason ?? t.noReason}</Typography>
          <History kind="blocked_key" id={shown.id} />
        </FormDialog>
      )}
    </>
  );
}
