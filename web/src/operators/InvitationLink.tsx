import Box from '@mui/material/Box';
import type { Invitation } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { ShownOnce } from '../ui/forms/ShownOnce';
import { ExactTime } from '../ui/RelativeTime';

export function InvitationLink({ invitation, onDone }: { invitation: Invitation; onDone: () => void }) {
  const t = useTexts().operators.link;
  return (
    <ShownOnce secret={invitation.url} what={t.what} hint={t.hint} done={t.done} onDone={onDone}>
      <Box sx={{ color: 'text.secondary' }}>
        {t.until} <ExactTime instant={invitation.expiresAt} />
      </Box>
    </ShownOnce>
  );
}
