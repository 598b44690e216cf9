import RocketIcon from '@mui/icons-material/RocketLaunchOutlined';
import SyncIcon from '@mui/icons-material/SyncOutlined';
import type { Permission } from '../permissions/permissions';
import { useTexts } from '../texts/useTexts';
import { paths } from './paths';

/** How devices come in, and how they are prepared meanwhile. */
export function useEnrollmentItems() {
  const t = useTexts().shell.items;
  return [
    {
      to: paths.enrollmentStatus,
      under: paths.enrollmentStatus,
      label: t.enrollmentStatus,
      icon: <SyncIcon />,
      needs: 'view' as Permission,
    },
    {
      to: paths.preparation,
      under: paths.preparation,
      label: t.preparation,
      icon: <RocketIcon />,
      needs: 'view' as Permission,
    },
  ];
}
