import { Navigate, useNavigate } from 'react-router';
import { useSession } from '../access/useSession';
import { createBlueprint } from '../api/blueprints';
import { useMay } from '../permissions/useMay';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { PageBackLink } from '../ui/PageBackLink';
import { PageHeader } from '../ui/PageHeader';
import { useSnack } from '../ui/SnackContext';
import { emptyDraft } from './blueprintDraft';
import { BlueprintForm } from './BlueprintForm';

export function NewBlueprintPage() {
  const texts = useTexts();
  const t = texts.blueprints;
  const show = useSnack();
  const navigate = useNavigate();
  const session = useSession();
  const mayManage = useMay('manage_policies');
  if (session.data && !mayManage) return <Navigate to={paths.blueprints} replace />;
  return (
    <>
      <PageBackLink to={paths.blueprints} label={t.back} />
      <PageHeader title={t.newTitle} lead={t.lead} />
      <BlueprintForm
        initial={emptyDraft}
        isNew
        submit={t.create}
        cancel={texts.common.cancel}
        run={createBlueprint}
        onSaved={({ id, name }) => {
          show({ text: t.created(name) });
          void navigate(`${paths.blueprints}/${id}`);
        }}
        onCancel={() => void navigate(paths.blueprints)}
      />
    </>
  );
}
