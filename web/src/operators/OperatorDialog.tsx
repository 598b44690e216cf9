import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import type { Invitation } from '../api/models';
import { History } from '../audit/History';
import { useTexts } from '../texts/useTexts';
import { FormDialog } from '../ui/forms/FormDialog';
import { ProblemHelp } from '../ui/ProblemHelp';
import { InvitationLink } from './InvitationLink';
import { OperatorBadge } from './OperatorBadge';
import { OperatorForm } from './OperatorForm';
import { SignsInWith } from './SignsInWith';
import { useOperator } from './useOperators';

export function OperatorDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts();
  const { data: operator, error } = useOperator(id);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  // The form keeps what it began with: a newer version is said, not slipped in under the hands.
  const [loaded, setLoaded] = useState(0);

  if (invitation) {
    const done = () => setInvitation(null);
    return (
      <FormDialog title={t.operators.link.title(invitation.operator.displayName)} held wide onClose={done}>
        <InvitationLink invitation={invitation} onDone={done} />
      </FormDialog>
    );
  }
  return (
    <FormDialog
      title={operator?.username ?? t.operators.title}
      badges={operator && <OperatorBadge state={operator.state} />}
      wide
      onClose={onClose}
    >
      {operator && (
        <Stack spacing={3}>
          <OperatorForm
            key={loaded}
            operator={operator}
            onReload={() => setLoaded(loaded + 1)}
            onInvited={setInvitation}
            onClose={onClose}
          />
          <SignsInWith operator={operator} />
          <History kind="operator" id={id} />
        </Stack>
      )}
      {!operator &&
        (error ? <ProblemHelp error={error} /> : <LinearProgress aria-label={t.common.loading} />)}
    </FormDialog>
  );
}
