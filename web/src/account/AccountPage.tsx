import Stack from '@mui/material/Stack';
import { useQueryClient } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import { ChangePasswordForm } from '../access/ChangePasswordForm';
import { useSession } from '../access/useSession';
import { sessionKey } from '../api/queryClient';
import { LiveIndicator } from '../live/LiveIndicator';
import { useTexts } from '../texts/useTexts';
import { PageHeader } from '../ui/PageHeader';
import { Section } from '../ui/Section';
import { BrowsersSection } from './BrowsersSection';
import { OwnTokensSection } from './OwnTokensSection';
import { SecondFactorSection } from './SecondFactorSection';
import { useRefreshAccess } from './useAccount';

/** What an operator may change about how they sign in. Whatever their role, this is theirs. */
export function AccountPage() {
  const t = useTexts().account;
  const { data: session } = useSession();
  const queries = useQueryClient();
  const refresh = useRefreshAccess();
  if (!session) return null;

  return (
    <>
      <PageHeader title={t.title} lead={t.lead} end={<LiveIndicator />} />
      <Stack spacing={2} sx={{ maxWidth: 860, pb: 4 }}>
        {session.hasPassword ? (
          <>
            <SecondFactorSection session={session} />
            <BrowsersSection />
            <OwnTokensSection />
            <Section title={t.password.title} hint={t.password.hint}>
              <Box sx={{ maxWidth: 420 }}>
                <ChangePasswordForm
                  username={session.username}
                  onChanged={(changed) => {
                    queries.setQueryData(sessionKey, changed);
                    void refresh();
                  }}
                />
              </Box>
            </Section>
          </>
        ) : (
          <>
            <Section title={t.password.title} hint={t.noPassword} />
            <BrowsersSection />
            <OwnTokensSection />
          </>
        )}
      </Stack>
    </>
  );
}
