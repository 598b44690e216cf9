import Alert from '@mui/material/Alert';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState } from 'react';
import { History } from '../audit/History';
import type { Verified } from '../api/enrollmentRequests';
import type { EnrollmentRequest } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { DialogHeader } from '../ui/DialogHeader';
import { ProblemHelp } from '../ui/ProblemHelp';
import { CompareBox } from './CompareBox';
import { compareFingerprint } from './compareFingerprint';
import { ConflictBadge } from './ConflictBadge';
import { DecisionBar } from './DecisionBar';
import { FingerprintPanel } from './FingerprintPanel';
import { FormerGroups } from './FormerGroups';
import { KeyBadge } from './KeyBadge';
import { MissingPerson } from './MissingPerson';
import { Rivals } from './Rivals';
import { PhrasePanel } from './phrase/PhrasePanel';
import { RequestFacts } from './RequestFacts';
import { SecurityNote } from './SecurityNote';
import { StateBadge } from './StateBadge';
import type { Refusal } from './useQueueVerbs';
import { useQueueSummary, useRequest } from './useRequests';

const titleId = 'request-title';
/** A telephone, or a window enlarged to 200 %: every line counts. */
const small = '(max-width: 599.95px), (max-height: 519.95px)';

interface Props {
  id: string;
  refusal: Refusal | null;
  approving: boolean;
  reopening: boolean;
  onApprove: (request: EnrollmentRequest, verifiedBy?: Verified, formerGroupIds?: string[]) => void;
  onReplace: (request: EnrollmentRequest, deviceId: string, formerGroupIds?: string[]) => void;
  onReject: (request: EnrollmentRequest) => void;
  onReopen: (request: EnrollmentRequest) => void;
  onClose: () => void;
}

export function RequestDialog(props: Props) {
  const { id, refusal, approving, reopening, onApprove, onReplace, onReject, onReopen, onClose } = props;
  const t = useTexts();
  const fullScreen = useMediaQuery(small);
  const [pasted, setPasted] = useState('');
  const [goesBack, setGoesBack] = useState(false);
  const { data: request, error } = useRequest(id);
  const mustCompare = useQueueSummary().data?.requireFingerprintConfirmation === true;
  const pending = request?.state === 'pending';
  const deciding = pending && request.decidable;
  const comparison = request && compareFingerprint(pasted, request.fingerprints);
  const formerGroups = goesBack ? request?.formerGroups?.map((group) => group.id) : undefined;

  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="md"
      fullScreen={fullScreen}
      aria-labelledby={titleId}
      slotProps={{ paper: { sx: fullScreen ? undefined : { my: 2, maxHeight: 'calc(100% - 32px)' } } }}
    >
      <DialogHeader
        id={titleId}
        title={request?.displayName ?? t.people.tabs.queue}
        badges={
          request && [
            <StateBadge key="s" state={request.state} />,
            request.conflict && <ConflictBadge key="c" />,
            <KeyBadge key="k" request={request} />,
          ]
        }
        onClose={onClose}
      />
      <DialogContent sx={{ '&&': { pt: 2, pb: 1.5 } }}>
        {!request &&
          (error ? <ProblemHelp error={error} /> : <LinearProgress aria-label={t.common.loading} />)}
        {request && (
          <Stack spacing={2}>
            {refusal?.error && !refusal.missingPerson ? <ProblemHelp error={refusal.error} /> : null}
            {deciding && !request.person && <MissingPerson request={request} refusal={refusal} />}
            <RequestFacts request={request} />
            <Rivals
              request={request}
              onReplace={
                deciding && request.person ? (device) => onReplace(request, device, formerGroups) : undefined
              }
            />
            <PhrasePanel request={request} deciding={deciding} />
            <FingerprintPanel fingerprints={request.fingerprints} />
            {deciding && <SecurityNote />}
            {pending && !deciding && <Alert severity="info">{t.request.notYours}</Alert>}
            {deciding && <CompareBox value={pasted} onChange={setPasted} comparison={comparison} />}
            {deciding && <FormerGroups request={request} checked={goesBack} onChange={setGoesBack} />}
            <History kind="enrollment_request" id={id} />
          </Stack>
        )}
      </DialogContent>
      {deciding && (
        <DecisionBar
          approving={approving}
          ready={Boolean(request.person)}
          barred={comparison?.result === 'noMatch' || (mustCompare && comparison?.result !== 'match')}
          onApprove={() =>
            onApprove(request, comparison?.result === 'match' ? 'fingerprint' : undefined, formerGroups)
          }
          onReject={() => onReject(request)}
        />
      )}
      {request?.state === 'rejected' && request.decidable && (
        <DialogActions sx={{ px: 3, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
          <BusyButton variant="outlined" busy={reopening} onClick={() => onReopen(request)}>
            {t.request.reopen}
          </BusyButton>
        </DialogActions>
      )}
    </Dialog>
  );
}
