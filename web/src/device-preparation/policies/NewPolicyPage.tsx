import { useNavigate } from 'react-router';
import { createPreparationPolicy } from '../../api/devicePreparation';
import { problemFrom } from '../../api/problem';
import { paths } from '../../shell/paths';
import { useTexts } from '../../texts/useTexts';
import { PageBackLink } from '../../ui/PageBackLink';
import { PageHeader } from '../../ui/PageHeader';
import { useSnack } from '../../ui/SnackContext';
import { emptyPolicy } from '../form/policyDraft';
import { PolicyForm } from '../form/PolicyForm';

/** Who has made a policy goes to it, and sees at once whether its group can take devices. */
export function NewPolicyPage() {
  const texts = useTexts();
  const t = texts.devicePreparation;
  const show = useSnack();
  const navigate = useNavigate();
  return (
    <>
      <PageBackLink to={paths.preparation} label={t.listTitle} />
      <PageHeader title={t.newTitle} lead={t.lead} />
      <PolicyForm
        initial={emptyPolicy}
        submit={t.make}
        cancel={texts.common.cancel}
        run={createPreparationPolicy}
        onSaved={({ id, name }, groupError) => {
          show(
            groupError
              ? { text: `${t.created(name)}. ${problemFrom(groupError).title}`, tone: 'error' }
              : { text: t.created(name) },
          );
          void navigate(`${paths.preparation}/policies/${id}`, { replace: true });
        }}
        onCancel={() => void navigate(paths.preparation)}
      />
    </>
  );
}
