import AddIcon from '@mui/icons-material/Add';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link, useNavigate } from 'react-router';
import { LiveIndicator } from '../live/LiveIndicator';
import { useMay } from '../permissions/useMay';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { StaleNotice } from '../ui/StaleNotice';
import { ProfileGrid } from './ProfileGrid';
import { useProfiles } from './useProfiles';

/** Who sees what while a device is set up: the profiles in the order in which they count. */
export function ProfilesPage() {
  const t = useTexts().statusPages;
  const profiles = useProfiles();
  const mayManage = useMay('manage_policies');
  const navigate = useNavigate();
  const retry = () => void profiles.refetch();
  if (profiles.isError && !profiles.data)
    return <ErrorState title={t.unavailable} error={profiles.error} onRetry={retry} />;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, minHeight: 40 }}>
        <Typography color="textSecondary" sx={{ flex: '1 1 320px' }}>
          {t.lead}
        </Typography>
        <LiveIndicator />
        {mayManage && (
          <Button
            variant="contained"
            startIcon={<AddIcon />}
            onClick={() => void navigate(`${paths.statusPages}/new`)}
          >
            {t.create}
          </Button>
        )}
      </Box>
      {profiles.isError && <StaleNotice title={t.unavailable} onRetry={retry} />}
      <ProfileGrid profiles={profiles.data} mayManage={mayManage} />
      {profiles.data?.length === 1 && (
        <Alert severity="info">
          <AlertTitle>{t.onlyDefault.title}</AlertTitle>
          {mayManage ? (
            <Link to={`${paths.statusPages}/new`} style={{ color: 'inherit' }}>
              {t.onlyDefault.hint}
            </Link>
          ) : (
            t.onlyDefault.reader
          )}
        </Alert>
      )}
    </>
  );
}
