import { useTexts } from '../texts/useTexts';
import { PageTabs } from '../ui/PageTabs';
import { paths } from '../shell/paths';

/** The page behind Devices > Enrollment > Enrollment Status. */
export function EnrollmentStatus() {
  const t = useTexts().enrollmentStatus;
  return (
    <PageTabs
      title={t.title}
      lead={t.lead}
      label={t.tabsLabel}
      tabs={[
        { path: paths.enrollmentStatus, label: t.tabs.active },
        { path: paths.enrollmentFailures, label: t.tabs.failures },
        { path: paths.enrollmentPlatforms, label: t.tabs.platforms },
        { path: paths.enrollmentTargets, label: t.tabs.targets },
        { path: paths.statusPages, label: t.tabs.statusPages },
      ]}
    />
  );
}
