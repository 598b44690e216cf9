import { MissingBanner } from '../grouping/MissingBanner';
import { DeploymentsList } from './DeploymentsList';

/** How preparation goes, device by device. */
export function DeploymentsPage() {
  return (
    <>
      <MissingBanner />
      <DeploymentsList />
    </>
  );
}
