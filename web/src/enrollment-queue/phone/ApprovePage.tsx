import LinearProgress from '@mui/material/LinearProgress';
import { useParams } from 'react-router';
import { problemCode } from '../../api/problem';
import { AccessPage } from '../../access/AccessPage';
import { LiveProvider } from '../../live/LiveProvider';
import { useMay } from '../../permissions/useMay';
import { useTexts } from '../../texts/useTexts';
import { ProblemHelp } from '../../ui/ProblemHelp';
import { useRequest } from '../useRequests';
import { PhoneEnd } from './PhoneEnd';
import { PhoneQuestion } from './PhoneQuestion';

/** Where the QR code of a waiting device leads: one request, on a telephone. */
export function ApprovePage() {
  const { id = '' } = useParams();
  const t = useTexts().phone;
  const mayView = useMay('view');
  return mayView ? (
    <LiveProvider>
      <Asked id={id} />
    </LiveProvider>
  ) : (
    <PhoneEnd title={t.notAllowed.title} lead={t.notAllowed.hint} account />
  );
}

function Asked({ id }: { id: string }) {
  const texts = useTexts();
  const t = texts.phone;
  const { data: request, error } = useRequest(id);

  if (problemCode(error) === 'not_found') return <PhoneEnd title={t.gone.title} lead={t.gone.hint} />;
  if (request && request.state !== 'pending') {
    const by = request.decision ? t.decidedBy(request.decision.by) : t.ended;
    return (
      <PhoneEnd title={t.outcome[request.state] ?? request.state} lead={`${request.displayName}. ${by}`} />
    );
  }
  return (
    <AccessPage title={t.title} lead={request?.phrase ? texts.phrase.ask : t.lead}>
      {!request &&
        (error ? <ProblemHelp error={error} /> : <LinearProgress aria-label={texts.common.loading} />)}
      {request && <PhoneQuestion request={request} />}
    </AccessPage>
  );
}
