import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { paths } from '../shell/paths';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { relativeTime } from '../ui/relativeTime';
import { useNow } from '../ui/useNow';
import { useTargetText } from './useTargetText';
import { useTargets } from './useTargets';

/** Says which targets are missed so often that the month cannot make up for it; nothing while none is. */
export function BurnBanner() {
  const t = useTexts().enrollmentStatus.targets;
  const language = useLanguage();
  const now = useNow();
  const text = useTargetText();
  const burning = (useTargets().data?.items ?? []).flatMap((target) =>
    target.burningSince ? [{ target, since: target.burningSince }] : [],
  );
  if (burning.length === 0) return null;
  return (
    <Alert severity="warning">
      {burning.map(({ target, since }) => (
        <div key={target.id}>
          {t.burns(text.title(target), text.demand(target), relativeTime(since, now, language))}
        </div>
      ))}
      <Link component={RouterLink} to={paths.enrollmentTargets}>
        {t.open}
      </Link>
    </Alert>
  );
}
