import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { PageTabs } from '../ui/PageTabs';

/** The page behind Devices > Enrollment > Device Preparation. */
export function DevicePreparation() {
  const t = useTexts().devicePreparation;
  return (
    <PageTabs
      title={t.title}
      lead={t.lead}
      label={t.tabsLabel}
      tabs={[
        { path: paths.preparation, label: t.tabs.policies },
        { path: paths.preparationDeployments, label: t.tabs.deployments },
        { path: paths.preparationGrouping, label: t.tabs.grouping },
      ]}
    />
  );
}
