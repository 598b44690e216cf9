import AdminPanelIcon from '@mui/icons-material/AdminPanelSettingsOutlined';
import ArchitectureIcon from '@mui/icons-material/ArchitectureOutlined';
import ContentCopyIcon from '@mui/icons-material/ContentCopyOutlined';
import DevicesIcon from '@mui/icons-material/DevicesOutlined';
import HomeIcon from '@mui/icons-material/HomeOutlined';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import LaptopIcon from '@mui/icons-material/LaptopOutlined';
import PeopleIcon from '@mui/icons-material/PeopleOutlined';
import TuneIcon from '@mui/icons-material/TuneOutlined';
import Box from '@mui/material/Box';
import { useLocation } from 'react-router';
import { useSession } from '../access/useSession';
import { useQueueSummary } from '../enrollment-queue/useRequests';
import { may, type Permission } from '../permissions/permissions';
import { useSharedKeys } from '../shared-keys/useSharedKeys';
import { useTexts } from '../texts/useTexts';
import { NavigationGroup } from './NavigationGroup';
import { paths } from './paths';
import { useEnrollItems } from './useEnrollItems';
import { useEnrollmentItems } from './useEnrollmentItems';
import { useSettingsItems } from './useSettingsItems';
import { useSoftwareItems } from './useSoftwareItems';

export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const t = useTexts().shell;
  const { data: session } = useSession();
  const { data: queue } = useQueueSummary(may(session, 'view'));
  const pending = queue?.pending ?? 0;
  const { data: unsettled } = useSharedKeys({ settled: false, limit: 100 }, may(session, 'view'));
  const shared = unsettled?.items.filter(({ state }) => state === 'open').length ?? 0;
  const groups = [
    {
      label: null,
      items: [
        {
          to: paths.home,
          under: paths.home,
          label: t.items.home,
          icon: <HomeIcon />,
          needs: 'view' as Permission,
        },
      ],
    },
    {
      label: t.groups.devices,
      items: [
        {
          to: paths.devices,
          under: paths.devices,
          label: t.items.devices,
          icon: <LaptopIcon />,
          needs: 'view' as Permission,
        },
        ...useEnrollmentItems(),
        {
          to: paths.configuration,
          under: paths.configuration,
          label: t.items.configuration,
          icon: <TuneIcon />,
          needs: 'view' as Permission,
        },
        {
          to: paths.sharedKeys,
          under: paths.sharedKeys,
          label: t.items.sharedKeys,
          icon: <ContentCopyIcon />,
          waiting: { count: shared, label: t.shared(shared) },
          needs: 'view' as Permission,
        },
        ...useSoftwareItems(),
      ],
    },
    {
      label: t.groups.enroll,
      items: useEnrollItems(),
    },
    {
      label: t.groups.policy,
      items: [
        {
          to: paths.queue,
          under: '/policy/people',
          label: t.items.people,
          icon: <PeopleIcon />,
          waiting: { count: pending, label: t.pending(pending) },
          needs: 'view' as Permission,
        },
        {
          to: paths.groups,
          under: paths.groups,
          label: t.items.groups,
          icon: <DevicesIcon />,
          needs: 'view' as Permission,
        },
        {
          to: paths.blueprints,
          under: paths.blueprints,
          label: t.items.blueprints,
          icon: <ArchitectureIcon />,
          needs: 'view' as Permission,
        },
      ],
    },
    {
      label: t.groups.admin,
      items: [
        {
          to: paths.operators,
          under: '/admin/access',
          label: t.items.access,
          icon: <AdminPanelIcon />,
          needs: 'administer' as Permission,
        },
        {
          to: paths.audit,
          under: paths.audit,
          label: t.items.audit,
          icon: <HistoryIcon />,
          needs: 'read_audit' as Permission,
        },
      ],
    },
    {
      label: t.groups.settings,
      items: useSettingsItems(),
    },
  ];
  const { pathname } = useLocation();
  // The page may lie below several of them; the nearest is the current one.
  const current = groups
    .flatMap(({ items }) => items.map(({ under }) => under))
    .filter((under) => pathname === under || pathname.startsWith(`${under}/`))
    .sort((one, other) => other.length - one.length)[0];
  const shown = groups
    .map(({ label, items }) => ({ label, items: items.filter(({ needs }) => may(session, needs)) }))
    .filter(({ items }) => items.length > 0);
  return (
    <Box component="nav" aria-label={t.navigation} sx={{ p: 1.5, display: 'grid', gap: 2.5 }}>
      {shown.map((group) => (
        <NavigationGroup
          key={group.label}
          label={group.label}
          items={group.items}
          current={current}
          onNavigate={onNavigate}
        />
      ))}
    </Box>
  );
}
