import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { RestrictionPreview } from '../api/restrictions';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { platformName } from '../ui/platforms';
import { RelativeTime } from '../ui/RelativeTime';
import { RowList } from '../ui/RowList';

/** What the restriction would have changed in the last 30 days. */
export function PreviewPanel({ preview }: { preview: RestrictionPreview }) {
  const all = useTexts();
  const t = all.restrictions.preview;
  const outcomes = all.suppose.outcomes;
  const { judged, notJudged, wouldRefuse, wouldHold, wouldAdmit, attempts } = preview;
  const nothing = wouldRefuse + wouldHold + wouldAdmit === 0;
  return (
    <Box role="status" sx={{ display: 'grid', gap: 1.5 }}>
      <Alert severity={wouldRefuse > 0 ? 'warning' : nothing ? 'success' : 'info'}>
        <Box>{judged === 0 ? t.nobody : nothing ? t.nothing(judged) : null}</Box>
        {wouldRefuse > 0 && <Box>{t.wouldRefuse(wouldRefuse, judged)}</Box>}
        {wouldHold > 0 && <Box>{t.wouldHold(wouldHold, judged)}</Box>}
        {wouldAdmit > 0 && <Box>{t.wouldAdmit(wouldAdmit, judged)}</Box>}
        {notJudged > 0 && <Box>{t.notJudged(notJudged)}</Box>}
        {preview.cut && <Box>{t.cut(judged)}</Box>}
      </Alert>
      {attempts.length > 0 && (
        <Box sx={{ maxHeight: 260, overflow: 'auto' }} tabIndex={0} role="group" aria-label={t.listLabel}>
          <RowList
            label={t.listLabel}
            rows={attempts.map((attempt) => ({
              key: attempt.recordId,
              first: (
                <Link component={RouterLink} to={`${paths.enrollmentStatus}/attempts/${attempt.recordId}`}>
                  {attempt.deviceName ?? all.enrollmentStatus.unnamed}
                </Link>
              ),
              second: (
                <>
                  {platformName(attempt.platform)}, {attempt.osVersion} ·{' '}
                  <RelativeTime instant={attempt.at} /> ·{' '}
                  {t.change(
                    outcomes[attempt.was] ?? attempt.was,
                    outcomes[attempt.wouldBe] ?? attempt.wouldBe,
                  )}
                </>
              ),
            }))}
          />
        </Box>
      )}
    </Box>
  );
}
