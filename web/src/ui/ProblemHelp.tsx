import Alert, { type AlertColor } from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import type { Problem } from '../api/models';
import { problemFrom } from '../api/problem';
import type { Texts } from '../texts/en';
import { useTexts } from '../texts/useTexts';
import { Mono } from './Mono';

interface Props {
  error: unknown;
  severity?: AlertColor;
  action?: ReactNode;
}

/** A refused call, told as help: what happened, what to do, where to read on. */
export function ProblemHelp({ error, severity = 'error', action }: Props) {
  const t = useTexts().problems;
  const problem = problemFrom(error);
  const { title, detail } = words(problem, t);
  return (
    <Alert severity={severity} action={action}>
      <AlertTitle>{title}</AlertTitle>
      {detail}
      <Box sx={{ mt: detail ? 0.75 : 0, fontSize: 12, display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
        <span>
          {t.codeLabel} <Mono>{problem.code}</Mono>
        </span>
        {problem.traceId && (
          <span>
            {t.traceLabel} <Mono>{problem.traceId}</Mono>
          </span>
        )}
        {problem.docs && (
          <Link href={problem.docs} target="_blank" rel="noreferrer" color="inherit">
            {t.docs}
          </Link>
        )}
      </Box>
    </Alert>
  );
}

function words(problem: Problem, t: Texts['problems']): { title: string; detail?: string | null } {
  if (problem.code === 'unreachable') return t.unreachable;
  if (problem.code === 'unexpected_answer') return t.unexpectedAnswer;
  return problem;
}
