import GppGoodIcon from '@mui/icons-material/GppGoodOutlined';
import PlaylistAddCheckIcon from '@mui/icons-material/PlaylistAddCheck';
import QuizIcon from '@mui/icons-material/QuizOutlined';
import VpnKeyIcon from '@mui/icons-material/VpnKeyOutlined';
import WebhookIcon from '@mui/icons-material/Webhook';
import type { Permission } from '../permissions/permissions';
import { useTexts } from '../texts/useTexts';
import { paths } from './paths';

/** What is said beforehand of devices that want to come in. */
export function useEnrollItems() {
  const t = useTexts().shell;
  return [
    {
      to: paths.preApprove,
      under: paths.allEnrollments,
      label: t.items.preApprove,
      icon: <PlaylistAddCheckIcon />,
      needs: 'manage_pre_approvals' as Permission,
    },
    {
      to: paths.enrollmentKeys,
      under: paths.enrollmentKeys,
      label: t.items.enrollmentKeys,
      icon: <VpnKeyIcon />,
      needs: 'view' as Permission,
    },
    {
      to: paths.restrictions,
      under: paths.restrictions,
      label: t.items.restrictions,
      icon: <GppGoodIcon />,
      needs: 'view' as Permission,
    },
    {
      to: paths.policyHook,
      under: paths.policyHook,
      label: t.items.policyHook,
      icon: <WebhookIcon />,
      needs: 'administer' as Permission,
    },
    {
      to: paths.suppose,
      under: paths.suppose,
      label: t.items.suppose,
      icon: <QuizIcon />,
      needs: 'decide' as Permission,
    },
  ];
}
