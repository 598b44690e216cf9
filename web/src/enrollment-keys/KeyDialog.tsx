import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import type { EnrollmentKey } from '../api/models';
import { History } from '../audit/History';
import { useTexts } from '../texts/useTexts';
import { Facts } from '../ui/Facts';
import { FormDialog } from '../ui/forms/FormDialog';
import { Mono } from '../ui/Mono';
import { ProblemHelp } from '../ui/ProblemHelp';
import { RelativeTime } from '../ui/RelativeTime';
import { KeyStateBadge } from './KeyStateBadge';
import { UsesBar } from './UsesBar';
import { useEnrollmentKey } from './useEnrollmentKeys';

interface Props {
  id: string;
  onRevoke: (key: EnrollmentKey) => void;
  onClose: () => void;
}

export function KeyDialog({ id, onRevoke, onClose }: Props) {
  const t = useTexts();
  const k = t.enrollmentKeys;
  const { data: key, error } = useEnrollmentKey(id);
  return (
    <FormDialog
      title={key ? key.name || k.nameless : k.title}
      badges={key && <KeyStateBadge state={key.state} />}
      wide
      onClose={onClose}
    >
      {!key && (error ? <ProblemHelp error={error} /> : <LinearProgress aria-label={t.common.loading} />)}
      {key && (
        <Stack spacing={2.5}>
          <Facts facts={factsOf(key, t)} />
          {key.revocable && key.state === 'active' && (
            <Box>
              <Button variant="outlined" color="error" onClick={() => onRevoke(key)}>
                {k.revoke}
              </Button>
            </Box>
          )}
          <History kind="enrollment_key" id={id} />
        </Stack>
      )}
    </FormDialog>
  );
}

function factsOf(key: EnrollmentKey, t: ReturnType<typeof useTexts>) {
  const k = t.enrollmentKeys;
  const f = k.fields;
  return [
    { name: f.person, value: key.person?.displayName ?? k.personDecides },
    { name: f.group, value: key.group?.name },
    { name: k.columns.uses, value: <UsesBar enrollmentKey={key} /> },
    {
      name: f.lastUsedAt,
      value: key.lastUsedAt ? <RelativeTime instant={key.lastUsedAt} /> : k.neverUsed,
    },
    { name: k.columns.expiresAt, value: <RelativeTime instant={key.expiresAt} /> },
    { name: f.beginning, value: <Mono>{key.beginning}…</Mono> },
    { name: f.platform, value: key.platform ? (k.platforms[key.platform] ?? key.platform) : k.everyPlatform },
    { name: f.addresses, value: key.addresses.length > 0 ? key.addresses.join(', ') : k.everywhere },
    { name: f.createdBy, value: key.createdBy },
    { name: f.createdAt, value: <RelativeTime instant={key.createdAt} /> },
    ...(key.revokedAt ? [{ name: f.revokedAt, value: <RelativeTime instant={key.revokedAt} /> }] : []),
  ];
}
