import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { useMay } from '../../permissions/useMay';
import { paths } from '../../shell/paths';
import { useTexts } from '../../texts/useTexts';
import { useMissing } from '../useDeployments';

/** Says that devices came in without their group, and so perhaps without protection; nothing while there are none. */
export function MissingBanner({ look = true }: { look?: boolean }) {
  const t = useTexts().preparationReports.missing;
  const mayRepair = useMay('manage_groups');
  const missing = useMissing().data?.items.length ?? 0;
  if (missing === 0) return null;
  return (
    <Alert
      severity="warning"
      action={
        look && (
          <Button component={Link} to={paths.preparationGrouping} color="inherit" size="small">
            {t.look}
          </Button>
        )
      }
    >
      {t.banner(missing)}
      {!mayRepair && ` ${t.who}`}
    </Alert>
  );
}
