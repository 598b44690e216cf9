import LinearProgress from '@mui/material/LinearProgress';
import { useQuery } from '@tanstack/react-query';
import { lookAtInvitation } from '../api/invitations';
import { problemFrom } from '../api/problem';
import { AccessPage } from '../access/AccessPage';
import { useTexts } from '../texts/useTexts';
import { ProblemHelp } from '../ui/ProblemHelp';
import { AcceptForm } from './AcceptForm';
import { DeadEnd } from './DeadEnd';
import { useInvitationSecret } from './useInvitationSecret';

/** Whoever was invited chooses a password here, and is signed in. */
export function InvitationPage() {
  const texts = useTexts();
  const t = texts.doors.invitation;
  const secret = useInvitationSecret();
  const invited = useQuery({
    queryKey: ['invitation', secret],
    queryFn: () => lookAtInvitation(secret),
    enabled: secret !== '',
    // Looking counts as an attempt, and what is known stays true.
    staleTime: Infinity,
    gcTime: 0,
  });

  if (!secret) return <DeadEnd title={t.missing} hint={t.missingHint} />;
  const { code, status } = problemFrom(invited.error);
  if (invited.isError && code === 'invitation_not_found') return <DeadEnd title={t.gone} hint={t.goneHint} />;
  if (invited.isError && status === 429)
    return <DeadEnd title={texts.access.signIn.tooMany} hint={t.tooMany} />;
  return (
    <AccessPage title={t.title} lead={t.lead}>
      {invited.isError && <ProblemHelp error={invited.error} />}
      {invited.isPending && <LinearProgress aria-label={texts.common.loading} />}
      {invited.data && <AcceptForm key={secret} secret={secret} invited={invited.data} />}
    </AccessPage>
  );
}
