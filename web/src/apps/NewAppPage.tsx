import { useNavigate } from 'react-router';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { PageBackLink } from '../ui/PageBackLink';
import { PageHeader } from '../ui/PageHeader';
import { AppForm } from './AppForm';

export function NewAppPage() {
  const t = useTexts().apps;
  const navigate = useNavigate();
  return (
    <>
      <PageBackLink to={paths.apps} label={t.back} />
      <PageHeader title={t.newTitle} lead={t.lead} />
      <AppForm
        known={null}
        onSaved={(id) => void navigate(id ? `${paths.apps}/${id}` : paths.apps)}
        onCancel={() => void navigate(paths.apps)}
      />
    </>
  );
}
