import AddIcon from '@mui/icons-material/Add';
import KeyIcon from '@mui/icons-material/KeyOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useRefreshAccess } from '../account/useAccount';
import type { ApiToken, NewToken } from '../api/models';
import { revokeToken } from '../api/tokens';
import { ListTools } from '../saved-views/ListTools';
import { useListColumns } from '../saved-views/useListColumns';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ListGrid } from '../ui/ListGrid';
import { ListPage } from '../ui/ListPage';
import { useListState } from '../ui/useListState';
import { useOpenId } from '../ui/useOpenId';
import { CreateServiceTokenDialog } from './CreateServiceTokenDialog';
import { NewSecretDialog } from './NewSecretDialog';
import { RevokeDialog } from './RevokeDialog';
import { tokenColumns, tokensWideOnly } from './tokenColumns';
import { TokenDialog } from './TokenDialog';
import { useTokens } from './useTokens';

const listDefaults = { sort: '-createdAt', sorts: ['-createdAt'] };

/** Every token there is, for administrators. */
export function TokensPage() {
  const t = useTexts();
  const list = useListState(listDefaults);
  const tokens = useTokens(list);
  const open = useOpenId('token');
  const refresh = useRefreshAccess();
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<NewToken | null>(null);
  const [revoking, setRevoking] = useState<ApiToken | null>(null);
  const all = useMemo(() => tokenColumns(t, setRevoking), [t]);
  const columns = useListColumns('tokens', list, all);
  const rows = tokens.data?.items ?? [];
  const shown = rows.find(({ id }) => id === open.id);
  const create = (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setCreating(true)}>
      {t.tokens.create}
    </Button>
  );

  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, minHeight: 40 }}>
        <Typography color="textSecondary" sx={{ flex: '1 1 240px' }}>
          {t.tokens.lead}
        </Typography>
        {rows.length > 0 && <ListTools kind="tokens" list={list} columns={columns} />}
        {create}
      </Box>
      <ListPage
        query={tokens}
        list={list}
        narrowed={list.cursor !== undefined}
        unavailable={t.tokens.unavailable}
        empty={
          <EmptyState icon={<KeyIcon />} title={t.tokens.empty.title}>
            {t.tokens.empty.hint}
          </EmptyState>
        }
      >
        <ListGrid
          label={t.tokens.listLabel}
          rows={rows}
          columns={columns}
          list={list}
          wideOnly={tokensWideOnly}
          loading={tokens.isPending || tokens.isPlaceholderData}
          onOpen={({ id }) => open.open(id)}
        />
      </ListPage>
      {creating && (
        <CreateServiceTokenDialog
          onClose={() => setCreating(false)}
          onMade={(token) => {
            setCreating(false);
            setMade(token);
            void refresh();
          }}
        />
      )}
      {made && <NewSecretDialog made={made} onClose={() => setMade(null)} />}
      {shown && <TokenDialog token={shown} onRevoke={() => setRevoking(shown)} onClose={open.close} />}
      {revoking && <RevokeDialog token={revoking} revoke={revokeToken} onClose={() => setRevoking(null)} />}
    </>
  );
}
