import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTexts } from '../texts/useTexts';

/** Older rows stay on the screen when they cannot be refreshed, and this says so. */
export function StaleNotice({ title, onRetry }: { title: string; onRetry: () => void }) {
  const t = useTexts().common;
  const retry = (
    <Button color="inherit" size="small" onClick={onRetry}>
      {t.retry}
    </Button>
  );
  return (
    <Alert severity="warning" action={retry}>
      {title}. {t.stale}
    </Alert>
  );
}
