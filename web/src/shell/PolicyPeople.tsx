import { useTexts } from '../texts/useTexts';
import { PageTabs } from '../ui/PageTabs';
import { paths } from './paths';

/** The page behind Policy > People: two views of one subject. */
export function PolicyPeople() {
  const t = useTexts().people;
  return (
    <PageTabs
      title={t.title}
      lead={t.lead}
      label={t.tabsLabel}
      tabs={[
        { path: paths.people, label: t.tabs.people },
        { path: paths.userGroups, label: t.tabs.userGroups },
        { path: paths.queue, label: t.tabs.queue },
        { path: paths.history, label: t.tabs.history },
        { path: paths.blockedKeys, label: t.tabs.blockedKeys },
      ]}
    />
  );
}
