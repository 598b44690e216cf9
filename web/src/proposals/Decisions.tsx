import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Proposal } from '../api/apps';
import { approveProposal, rejectProposal, withdrawProposal } from '../api/proposals';
import { useTexts } from '../texts/useTexts';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { FormField } from '../ui/forms/FormField';
import { useDecide } from './useProposals';

/** What the caller may do about it. What was seen when the question opened is what is decided on. */
export function Decisions({ proposal }: { proposal: Proposal }) {
  const t = useTexts().proposals;
  const [asked, setAsked] = useState<{ verb: 'approve' | 'reject' | 'withdraw'; seen: Proposal } | null>(
    null,
  );
  const [reason, setReason] = useState('');
  const close = () => setAsked(null);
  const approve = useDecide(approveProposal, t.approved, close);
  const reject = useDecide((seen: Proposal) => rejectProposal(seen, reason.trim()), t.rejected, close);
  const withdraw = useDecide(withdrawProposal, t.withdrawn, close);
  const ask = (verb: 'approve' | 'reject' | 'withdraw') => {
    [approve, reject, withdraw].forEach((one) => one.reset());
    setAsked({ verb, seen: proposal });
  };
  if (proposal.state !== 'waiting') return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {proposal.decidable && !proposal.outdated && (
        <Button variant="contained" onClick={() => ask('approve')}>
          {t.approve}
        </Button>
      )}
      {proposal.decidable && (
        <Button variant="outlined" color="error" onClick={() => ask('reject')}>
          {t.reject}
        </Button>
      )}
      {proposal.own && (
        <Button variant="outlined" color="inherit" onClick={() => ask('withdraw')}>
          {t.withdraw}
        </Button>
      )}
      {asked?.verb === 'approve' && (
        <ConfirmDialog
          title={t.approveTitle(asked.seen.name)}
          hint={t.approveHint}
          confirm={t.approve}
          color="primary"
          busy={approve.isPending}
          error={approve.error}
          onConfirm={() => approve.mutate(asked.seen)}
          onClose={close}
        />
      )}
      {asked?.verb === 'reject' && (
        <ConfirmDialog
          title={t.rejectTitle(asked.seen.name)}
          hint={t.rejectHint}
          confirm={t.reject}
          busy={reject.isPending}
          error={reject.error}
          onConfirm={() => reject.mutate(asked.seen)}
          onClose={close}
        >
          <FormField label={t.reason} value={reason} required focused onChange={setReason} />
        </ConfirmDialog>
      )}
      {asked?.verb === 'withdraw' && (
        <ConfirmDialog
          title={t.withdrawTitle(asked.seen.name)}
          hint={t.withdrawHint}
          confirm={t.withdraw}
          busy={withdraw.isPending}
          error={withdraw.error}
          onConfirm={() => withdraw.mutate(asked.seen)}
          onClose={close}
        />
      )}
    </Box>
  );
}
