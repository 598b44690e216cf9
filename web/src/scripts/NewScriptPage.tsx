import { useNavigate } from 'react-router';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { PageBackLink } from '../ui/PageBackLink';
import { PageHeader } from '../ui/PageHeader';
import { emptyScript } from './scriptDraft';
import { ScriptForm } from './ScriptForm';

export function NewScriptPage() {
  const t = useTexts().scripts;
  const navigate = useNavigate();
  return (
    <>
      <PageBackLink to={paths.scripts} label={t.back} />
      <PageHeader title={t.newTitle} lead={t.lead} />
      <ScriptForm
        known={null}
        initial={emptyScript}
        onSaved={(id) => void navigate(id ? `${paths.scripts}/${id}` : paths.scripts)}
        onCancel={() => void navigate(paths.scripts)}
      />
    </>
  );
}
