import { useNavigate } from 'react-router';
import { createEspProfile } from '../api/espProfiles';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { PageBackLink } from '../ui/PageBackLink';
import { PageHeader } from '../ui/PageHeader';
import { useSnack } from '../ui/SnackContext';
import { emptyProfile } from './profileDraft';
import { ProfileForm } from './ProfileForm';

export function NewProfilePage() {
  const texts = useTexts();
  const t = texts.statusPages;
  const show = useSnack();
  const navigate = useNavigate();
  const leave = () => void navigate(paths.statusPages);
  return (
    <>
      <PageBackLink to={paths.statusPages} label={t.back} />
      <PageHeader title={t.newTitle} lead={t.lead} />
      <ProfileForm
        initial={emptyProfile}
        isDefault={false}
        isNew
        submit={t.create}
        cancel={texts.common.cancel}
        run={createEspProfile}
        onSaved={({ name }) => {
          show({ text: t.created(name) });
          leave();
        }}
        onCancel={leave}
      />
    </>
  );
}
