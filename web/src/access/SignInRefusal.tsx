import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { ProblemError, problemFrom } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { ProblemHelp } from '../ui/ProblemHelp';
import { useCountdown } from './useCountdown';

const A_MINUTE = 60;

/** Why nobody was let in, in the words of whoever stands outside. */
export function SignInRefusal({ error }: { error: unknown }) {
  const t = useTexts().access.signIn;
  const { code, status } = problemFrom(error);
  if (code === 'sign_in_failed') return <Alert severity="error">{t.failed}</Alert>;
  if (code === 'second_factor_wrong') return <Alert severity="error">{t.codeWrong}</Alert>;
  if (code === 'account_disabled') return <Alert severity="error">{t.disabled}</Alert>;
  if (status === 429) return <TooMany error={error} />;
  return <ProblemHelp error={error} />;
}

function TooMany({ error }: { error: unknown }) {
  const t = useTexts().access.signIn;
  const wait = error instanceof ProblemError ? error.retryAfterSeconds : undefined;
  const left = useCountdown(wait ?? A_MINUTE, error);
  return (
    <Alert severity="warning">
      {t.tooMany}{' '}
      {left > 0 ? (
        // Read aloud once, not every second.
        <Box component="span" role="timer" aria-live="off" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {t.again(left)}
        </Box>
      ) : (
        t.now
      )}
    </Alert>
  );
}
