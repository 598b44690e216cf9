import AndroidIcon from '@mui/icons-material/Android';
import AppleIcon from '@mui/icons-material/Apple';
import TerminalIcon from '@mui/icons-material/Terminal';
import WindowIcon from '@mui/icons-material/Window';
import type { ReactElement } from 'react';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import type { PolicyKind } from './kinds';

const icons: Record<PolicyKind, ReactElement> = {
  windows_csp: <WindowIcon />,
  apple_form: <AppleIcon />,
  apple_profile: <AppleIcon />,
  android_policy: <AndroidIcon />,
  agent: <TerminalIcon />,
};

export const kindIcon = (kind: string) => icons[kind as PolicyKind] ?? icons.agent;

export function KindBadge({ kind }: { kind: string }) {
  const t = useTexts().configurationPolicies;
  return <Badge tone="neutral" icon={kindIcon(kind)} label={t.kinds[kind] ?? kind} />;
}
