import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { createPolicy } from '../api/configurationPolicies';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { PageBackLink } from '../ui/PageBackLink';
import { PageHeader } from '../ui/PageHeader';
import { useSnack } from '../ui/SnackContext';
import { KindBadge } from './KindBadge';
import { emptyContent, isKind } from './kinds';
import { PolicyEditor } from './PolicyEditor';

export function NewPolicyPage() {
  const t = useTexts().configurationPolicies;
  const show = useSnack();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const kind = params.get('kind');
  if (!isKind(kind)) return <Navigate to={paths.configuration} replace />;
  return (
    <>
      <PageBackLink to={paths.configuration} label={t.title} />
      <PageHeader title={t.newTitle} badges={<KindBadge kind={kind} />} lead={t.kindHints[kind] ?? ''} />
      <PolicyEditor
        key={kind}
        kind={kind}
        initial={{ name: '', description: '', content: emptyContent[kind] }}
        run={(draft, note) => createPolicy({ ...draft, kind, note: note || null })}
        onSaved={(made) => {
          show({ text: t.created(made.name) });
          void navigate(`${paths.configuration}/${made.id}`, { replace: true });
        }}
        onCancel={() => void navigate(paths.configuration)}
      />
    </>
  );
}
