import { useTexts } from '../texts/useTexts';
import { PageTabs } from '../ui/PageTabs';
import { paths } from './paths';

/** The page behind Admin > Access. */
export function AdminAccess() {
  const t = useTexts().operators;
  return (
    <PageTabs
      title={t.title}
      lead={t.lead}
      label={t.tabsLabel}
      tabs={[
        { path: paths.operators, label: t.tabs.operators },
        { path: paths.roles, label: t.tabs.roles },
        { path: paths.tokens, label: t.tabs.tokens },
        { path: paths.identityProviders, label: t.tabs.identityProviders },
      ]}
    />
  );
}
