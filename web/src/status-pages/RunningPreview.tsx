import Box from '@mui/material/Box';
import { useTexts } from '../texts/useTexts';
import { PreviewButtons, PreviewHeading, PreviewPhase } from './PreviewParts';
import type { ProfileDraft } from './profileDraft';

const namesShown = 5;

export function RunningPreview({ draft }: { draft: ProfileDraft }) {
  const t = useTexts().statusPages.preview;
  if (!draft.showProgress && !draft.showAccountProgress) return <Box>{t.hiddenAll}</Box>;
  const apps = draft.apps.filter(({ name }) => name.trim());
  const minutes = Number(draft.timeout);
  return (
    <>
      <PreviewHeading>{draft.customHeading.trim() || t.heading}</PreviewHeading>
      <Box>{t.leave}</Box>
      <PreviewPhase title={t.device}>
        {draft.showProgress ? (
          <>
            <span>{t.policies}</span>
            <span>{t.apps(draft.apps.length)}</span>
            {apps.slice(0, namesShown).map(({ name }, place) => (
              <Box component="span" key={place} sx={{ pl: 2 }}>
                {name}
              </Box>
            ))}
            {apps.length > namesShown && (
              <Box component="span" sx={{ pl: 2 }}>
                …
              </Box>
            )}
            <span>{draft.deviceBlock ? t.blocked : t.free}</span>
          </>
        ) : (
          t.hidden
        )}
      </PreviewPhase>
      <PreviewPhase title={t.account}>
        {draft.showAccountProgress ? (
          <>
            <span>{t.waits}</span>
            <span>{draft.accountBlock ? t.blocked : t.free}</span>
          </>
        ) : (
          t.hidden
        )}
      </PreviewPhase>
      {Number.isInteger(minutes) && minutes > 0 && (
        <Box sx={{ fontSize: 13, color: 'text.secondary' }}>{t.timeLeft(minutes)}</Box>
      )}
      {draft.showAccountProgress && draft.allowSkip && <PreviewButtons labels={[t.skip]} />}
    </>
  );
}
