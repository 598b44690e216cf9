import PersonOffIcon from '@mui/icons-material/PersonOffOutlined';
import Box from '@mui/material/Box';
import type { EnrollmentRequest } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import { Mono } from '../ui/Mono';
import { KeyBadge } from './KeyBadge';

/** Who the device would be enrolled for, above the Peer ID it asks for. */
export function PersonCell({ request }: { request: EnrollmentRequest }) {
  const t = useTexts().queue;
  return (
    <Box sx={{ lineHeight: 1.45, minWidth: 0 }}>
      {request.person ? (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{request.person.displayName}</Box>
          <KeyBadge request={request} />
        </Box>
      ) : (
        <Box sx={{ display: 'flex', gap: 0.75 }}>
          <Badge tone="warning" icon={<PersonOffIcon />} label={t.noPerson} hint={t.noPersonHint} />
          <KeyBadge request={request} />
        </Box>
      )}
      <Box>
        <Mono sx={{ fontSize: 11, color: 'text.secondary' }}>{request.peerId}</Mono>
      </Box>
    </Box>
  );
}
