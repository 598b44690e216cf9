import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { LinkedIdentity } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Mono } from '../ui/Mono';
import { RelativeTime } from '../ui/RelativeTime';
import { RowList } from '../ui/RowList';

interface Props {
  identities: LinkedIdentity[];
  onUnlink: (identity: LinkedIdentity) => void;
}

export function IdentityRows({ identities, onUnlink }: Props) {
  const t = useTexts().operators.identities;
  if (identities.length === 0) return null;
  return (
    <RowList
      label={t.title}
      rows={identities.map((identity) => ({
        key: identity.providerId,
        first: identity.provider,
        second: (
          <>
            <Mono>{identity.subject}</Mono> · {t.since} <RelativeTime instant={identity.linkedAt} />
          </>
        ),
        action: (
          <Tooltip title={t.unlinkNamed(identity.provider)}>
            <IconButton aria-label={t.unlinkNamed(identity.provider)} onClick={() => onUnlink(identity)}>
              <DeleteIcon fontSize="small" />
            </IconButton>
          </Tooltip>
        ),
      }))}
    />
  );
}
