import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { Link } from 'react-router';
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
  const retry = () => void profiles.refetch();
  if (profiles.isError && !profiles.data)
    return <ErrorState title={t.unavailable} error={profiles.error} onRetry={retry} />;
  return (
    <>
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
