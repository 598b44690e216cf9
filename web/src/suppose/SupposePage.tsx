import { useMutation } from '@tanstack/react-query';
import { supposeAdmission } from '../api/restrictions';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { PageBackLink } from '../ui/PageBackLink';
import { PageHeader } from '../ui/PageHeader';
import { ProblemHelp } from '../ui/ProblemHelp';
import { problemCode } from '../api/problem';
import { AnswerPanel } from './AnswerPanel';
import { QuestionForm } from './QuestionForm';

/** Would this device get in? Asks the server's one admission, and changes nothing. */
export function SupposePage() {
  const t = useTexts().suppose;
  const ask = useMutation({ mutationFn: supposeAdmission });
  return (
    <>
      <PageBackLink to={paths.restrictions} label={t.back} />
      <PageHeader title={t.title} lead={t.lead} />
      <QuestionForm error={ask.error} busy={ask.isPending} onAsk={(question) => ask.mutate(question)} />
      {ask.error && problemCode(ask.error) !== 'validation_failed' && <ProblemHelp error={ask.error} />}
      {ask.data && <AnswerPanel answer={ask.data} />}
    </>
  );
}
