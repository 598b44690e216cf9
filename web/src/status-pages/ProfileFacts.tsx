import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { EspProfile } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Facts } from '../ui/Facts';
import { accountSettings, deviceSettings, errorSettings, type Setting } from './profileDraft';

/** What a profile says, to read. */
export function ProfileFacts({ profile, level = 'h3' }: { profile: EspProfile; level?: 'h2' | 'h3' }) {
  const t = useTexts().statusPages;
  const switches = (names: readonly Setting[]) =>
    names.map((name) => ({ name: t.settings[name], value: profile[name] ? t.on : t.off }));
  const parts: [string, { name: string; value: ReactNode }[]][] = [
    [
      t.sections.device,
      [...switches(deviceSettings), { name: t.columns.timeout, value: t.minutes(profile.timeoutMinutes) }],
    ],
    [t.sections.account, switches(accountSettings)],
    [
      t.sections.apps,
      profile.blockingApps.length === 0
        ? [{ name: t.columns.blockingApps, value: t.form.noApps }]
        : profile.blockingApps.map(({ appId, name, required }) => ({
            name: appId,
            value: required ? `${name} (${t.form.appRequired})` : name,
          })),
    ],
    [t.sections.errors, switches(errorSettings)],
    [
      t.sections.messages,
      [
        { name: t.form.heading, value: profile.customHeading ?? undefined },
        { name: t.form.message, value: profile.customMessage ?? undefined },
        { name: t.form.supportUrl, value: profile.supportUrl ?? undefined },
      ],
    ],
  ];
  return (
    <Stack spacing={2.5}>
      {parts.map(([title, facts]) => (
        <div key={title}>
          <Typography variant="h3" component={level} sx={{ mb: 1 }}>
            {title}
          </Typography>
          <Facts abreast={3} facts={facts} />
        </div>
      ))}
    </Stack>
  );
}
