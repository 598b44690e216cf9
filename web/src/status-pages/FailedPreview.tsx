import Box from '@mui/material/Box';
import { useTexts } from '../texts/useTexts';
import { Mono } from '../ui/Mono';
import { PreviewButtons, PreviewHeading } from './PreviewParts';
import type { ProfileDraft } from './profileDraft';

export function FailedPreview({ draft }: { draft: ProfileDraft }) {
  const t = useTexts().statusPages.preview;
  const ways = [
    draft.allowRetry && t.retry,
    draft.allowReset && t.reset,
    draft.allowUseOnFailure && t.goOn,
    draft.allowLogCollection && t.logs,
  ].filter((way) => way !== false);
  const stuck = !draft.allowRetry && !draft.allowReset && !draft.allowUseOnFailure;
  const url = draft.supportUrl.trim();
  return (
    <>
      <PreviewHeading>{draft.customHeading.trim() || t.failedHeading}</PreviewHeading>
      <Box sx={{ whiteSpace: 'pre-line' }}>{draft.customMessage.trim() || t.message}</Box>
      {draft.showErrorDetails && (
        <Box sx={{ fontSize: 13 }}>
          <Mono>{t.details}</Mono>
        </Box>
      )}
      {url && (
        <Box sx={{ fontSize: 13 }}>
          {t.support}: {url}
        </Box>
      )}
      {stuck && <Box sx={{ color: 'warning.main' }}>{t.noWay}</Box>}
      <PreviewButtons labels={ways} />
    </>
  );
}
