import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import { revokeOwnToken } from '../api/account';
import type { ApiToken, NewToken } from '../api/models';
import { NewSecretDialog } from '../tokens/NewSecretDialog';
import { RevokeDialog } from '../tokens/RevokeDialog';
import { TokenBadge } from '../tokens/TokenBadge';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { Mono } from '../ui/Mono';
import { RelativeTime } from '../ui/RelativeTime';
import { RowList, type ListRow } from '../ui/RowList';
import { Section } from '../ui/Section';
import { CreateOwnTokenDialog } from './CreateOwnTokenDialog';
import { useOwnTokens, useRefreshAccess } from './useAccount';

export function OwnTokensSection() {
  const texts = useTexts();
  const t = texts.account.tokens;
  const words = texts.tokens;
  const tokens = useOwnTokens();
  const refresh = useRefreshAccess();
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<NewToken | null>(null);
  const [revoking, setRevoking] = useState<ApiToken | null>(null);

  const row = (token: ApiToken): ListRow => ({
    key: token.id,
    first: (
      <>
        {token.name}
        <TokenBadge token={token} />
      </>
    ),
    second: (
      <>
        <Mono>{token.beginning}…</Mono> · {words.ends} <RelativeTime instant={token.expiresAt} /> ·{' '}
        {token.lastUsedAt ? (
          <>
            {words.used} <RelativeTime instant={token.lastUsedAt} />
          </>
        ) : (
          words.neverUsed
        )}
      </>
    ),
    action: token.state === 'active' && (
      <Button
        size="small"
        variant="outlined"
        color="error"
        aria-label={words.revokeNamed(token.name)}
        onClick={() => setRevoking(token)}
      >
        {words.revoke}
      </Button>
    ),
  });
  return (
    <>
      <Section
        title={t.title}
        hint={tokens.data?.length === 0 ? t.empty : t.hint}
        action={
          <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setCreating(true)}>
            {t.create}
          </Button>
        }
      >
        {tokens.isPending && <LinearProgress aria-label={texts.common.loading} />}
        {tokens.isError && !tokens.data && (
          <ErrorState
            title={texts.account.unavailable}
            error={tokens.error}
            onRetry={() => void tokens.refetch()}
          />
        )}
        {tokens.data && tokens.data.length > 0 && <RowList label={t.title} rows={tokens.data.map(row)} />}
      </Section>
      {creating && (
        <CreateOwnTokenDialog
          onClose={() => setCreating(false)}
          onMade={(token) => {
            setCreating(false);
            setMade(token);
            void refresh();
          }}
        />
      )}
      {made && <NewSecretDialog made={made} onClose={() => setMade(null)} />}
      {revoking && (
        <RevokeDialog token={revoking} revoke={revokeOwnToken} onClose={() => setRevoking(null)} />
      )}
    </>
  );
}
