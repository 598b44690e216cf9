import Box from '@mui/material/Box';
import type { EnrollmentRequest } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Mono } from '../ui/Mono';
import { RelativeTime } from '../ui/RelativeTime';

/** The device key; on a telephone, where the other columns step back, who it is for and since when. */
export function RequestBelowName({ request }: { request: EnrollmentRequest }) {
  const t = useTexts().queue;
  return (
    <>
      <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
        <Mono>{request.deviceKey}</Mono>
      </Box>
      <Box component="span" sx={{ display: { md: 'none' } }}>
        {request.person?.displayName ?? t.noPerson} · <RelativeTime instant={request.requestedAt} />
      </Box>
    </>
  );
}
