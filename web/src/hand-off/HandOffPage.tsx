import LinearProgress from '@mui/material/LinearProgress';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { getHandOff } from '../api/handOffs';
import { problemCode } from '../api/problem';
import { AccessPage } from '../access/AccessPage';
import { useTexts } from '../texts/useTexts';
import { ProblemHelp } from '../ui/ProblemHelp';
import { CodeEntry } from './CodeEntry';
import { HandOffAnswered } from './HandOffAnswered';
import { HandOffQuestion } from './HandOffQuestion';

/** Where `muster login` sends its operator. */
export function HandOffPage() {
  const texts = useTexts();
  const t = texts.doors.handOff;
  const [params, setParams] = useSearchParams();
  const [answer, setAnswer] = useState<boolean | null>(null);
  const code = params.get('code') ?? '';
  const asked = useQuery({
    queryKey: ['hand-off', code],
    queryFn: () => getHandOff(code),
    enabled: code !== '' && answer === null,
    staleTime: Infinity,
  });

  if (answer !== null) return <HandOffAnswered yes={answer} />;
  const gone = problemCode(asked.error) === 'hand_off_not_found';
  if (!code || gone) {
    const look = (entered: string) => setParams({ code: entered });
    return (
      <AccessPage title={gone ? t.gone : t.title} lead={gone ? t.goneHint : t.enter}>
        <CodeEntry onCode={look} />
      </AccessPage>
    );
  }
  return (
    <AccessPage title={t.title} lead={t.lead}>
      {asked.isError && <ProblemHelp error={asked.error} />}
      {asked.isPending && <LinearProgress aria-label={texts.common.loading} />}
      {asked.data && <HandOffQuestion asked={asked.data} onAnswered={setAnswer} />}
    </AccessPage>
  );
}
