import ComputerIcon from '@mui/icons-material/ComputerOutlined';
import LinearProgress from '@mui/material/LinearProgress';
import { useMutation } from '@tanstack/react-query';
import { signOutBrowser } from '../api/account';
import type { SignedInBrowser } from '../api/models';
import { problemFrom } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import { BusyButton } from '../ui/BusyButton';
import { ErrorState } from '../ui/ErrorState';
import { RelativeTime } from '../ui/RelativeTime';
import { RowList } from '../ui/RowList';
import { Section } from '../ui/Section';
import { useSnack } from '../ui/SnackContext';
import { browserName } from './browserName';
import { useBrowsers, useRefreshAccess } from './useAccount';

export function BrowsersSection() {
  const texts = useTexts();
  const t = texts.account.browsers;
  const browsers = useBrowsers();
  const show = useSnack();
  const refresh = useRefreshAccess();
  const signOut = useMutation({
    mutationFn: signOutBrowser,
    onSuccess: () => show({ text: t.done }),
    onError: (error) => show({ text: problemFrom(error).title, tone: 'error' }),
    onSettled: refresh,
  });

  const nameOf = ({ browser }: SignedInBrowser) => {
    const known = browserName(browser);
    if (!known) return browser?.slice(0, 60) || t.unknown;
    return known.system ? t.ofSystem(known.browser, known.system) : known.browser;
  };
  return (
    <Section title={t.title}>
      {browsers.isPending && <LinearProgress aria-label={texts.common.loading} />}
      {browsers.isError && !browsers.data && (
        <ErrorState
          title={texts.account.unavailable}
          error={browsers.error}
          onRetry={() => void browsers.refetch()}
        />
      )}
      {browsers.data && (
        <RowList
          label={t.title}
          rows={browsers.data.map((browser) => ({
            key: browser.id,
            first: (
              <>
                {nameOf(browser)}
                {browser.current && <Badge tone="info" icon={<ComputerIcon />} label={t.current} />}
              </>
            ),
            second: (
              <>
                {t.from(browser.address)} · {t.since} <RelativeTime instant={browser.startedAt} />
              </>
            ),
            action: !browser.current && (
              <BusyButton
                size="small"
                variant="outlined"
                color="inherit"
                aria-label={t.signOutOf(nameOf(browser), browser.address)}
                busy={signOut.isPending && signOut.variables === browser.id}
                onClick={() => signOut.mutate(browser.id)}
              >
                {t.signOut}
              </BusyButton>
            ),
          }))}
        />
      )}
    </Section>
  );
}
