import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { ApiToken } from '../api/models';
import { History } from '../audit/History';
import { GrantChips } from '../operators/GrantChips';
import { useTexts } from '../texts/useTexts';
import { Facts } from '../ui/Facts';
import { FormDialog } from '../ui/forms/FormDialog';
import { Mono } from '../ui/Mono';
import { RelativeTime } from '../ui/RelativeTime';
import { TokenBadge } from './TokenBadge';

interface Props {
  token: ApiToken;
  onRevoke: () => void;
  onClose: () => void;
}

export function TokenDialog({ token, onRevoke, onClose }: Props) {
  const t = useTexts().tokens;
  return (
    <FormDialog title={token.name} badges={<TokenBadge token={token} />} wide onClose={onClose}>
      <Stack spacing={2.5}>
        <Facts
          facts={[
            { name: t.columns.holder, value: token.operator ?? t.service },
            {
              name: t.fields.grants,
              value: token.operator ? t.likeOperator : <GrantChips grants={token.grants} />,
            },
            { name: t.fields.beginning, value: <Mono>{token.beginning}…</Mono> },
            { name: t.columns.expiresAt, value: <RelativeTime instant={token.expiresAt} /> },
            { name: t.fields.createdBy, value: token.createdBy },
            { name: t.fields.createdAt, value: <RelativeTime instant={token.createdAt} /> },
            {
              name: t.columns.lastUsedAt,
              value: token.lastUsedAt ? <RelativeTime instant={token.lastUsedAt} /> : t.neverUsed,
            },
            { name: t.fields.lastUsedFrom, value: token.lastUsedFrom },
            ...(token.revokedAt
              ? [{ name: t.fields.revokedAt, value: <RelativeTime instant={token.revokedAt} /> }]
              : []),
          ]}
        />
        {token.state === 'active' && (
          <Box>
            <Button variant="outlined" color="error" onClick={onRevoke}>
              {t.revoke}
            </Button>
          </Box>
        )}
        <History kind="token" id={token.id} />
      </Stack>
    </FormDialog>
  );
}
