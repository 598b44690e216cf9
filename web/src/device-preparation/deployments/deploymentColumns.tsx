import type { GridColDef } from '@mui/x-data-grid';
import type { DeploymentRow } from '../../api/devicePreparation';
import { durationText } from '../../enrollment-status/durationText';
import type { Language } from '../../texts/language';
import type { Texts } from '../../texts/en';
import { NameCell } from '../../ui/NameCell';
import { RelativeTime } from '../../ui/RelativeTime';
import { decidedByText } from '../decidedBy';
import { DeploymentStatus, MembershipState } from './badges';

/** Until it is over the original says so instead of a time. */
export const deploymentTime = (
  { status, deploymentSeconds }: Pick<DeploymentRow, 'status' | 'deploymentSeconds'>,
  t: Texts['preparationReports'],
  language: Language,
): string =>
  typeof deploymentSeconds === 'number'
    ? durationText(deploymentSeconds, language)
    : (t.statuses[status] ?? status);

export function deploymentColumns(
  texts: Texts,
  language: Language,
  nameOf: (id: string) => string | undefined,
): GridColDef<DeploymentRow>[] {
  const t = texts.preparationReports;
  const c = t.columns;
  const columns: GridColDef<DeploymentRow>[] = [
    {
      field: 'deviceName',
      headerName: c.deviceName,
      flex: 1,
      minWidth: 140,
      display: 'flex',
      renderCell: ({ row }) => <NameCell name={row.deviceName} below={row.policyName} />,
    },
    {
      field: 'enrollmentDate',
      headerName: c.enrollmentDate,
      width: 172,
      renderCell: ({ row }) => <RelativeTime instant={row.enrollmentDate} />,
    },
    {
      field: 'status',
      headerName: c.status,
      width: 138,
      display: 'flex',
      renderCell: ({ row }) => <DeploymentStatus status={row.status} />,
    },
    {
      field: 'phase',
      headerName: c.phase,
      width: 136,
      valueGetter: (_, { phase }) => (phase ? (t.phases[phase] ?? phase) : '–'),
    },
    {
      field: 'claimedSerialNumber',
      headerName: c.claimedSerialNumber,
      width: 122,
      valueGetter: (_, row) => row.claimedSerialNumber ?? '–',
    },
    {
      field: 'deploymentSeconds',
      headerName: c.deploymentSeconds,
      width: 132,
      valueGetter: (_, row) => deploymentTime(row, t, language),
    },
    { field: 'upn', headerName: c.upn, width: 180, valueGetter: (_, { upn }) => upn ?? '–' },
    {
      field: 'groupName',
      headerName: c.groupName,
      width: 130,
      valueGetter: (_, { groupName }) => groupName ?? texts.devicePreparation.goneGroup,
    },
    {
      field: 'membershipState',
      headerName: c.membershipState,
      width: 144,
      display: 'flex',
      renderCell: ({ row }) => (
        <NameCell
          name=""
          badge={<MembershipState state={row.membershipState} why={row.membershipError} />}
          below={row.repaired ? t.repaired : undefined}
        />
      ),
    },
    {
      field: 'addedAt',
      headerName: c.addedAt,
      width: 110,
      renderCell: ({ row }) => (row.addedAt ? <RelativeTime instant={row.addedAt} /> : '–'),
    },
    {
      field: 'ruleId',
      headerName: c.ruleId,
      width: 160,
      valueGetter: (_, { ruleId }) => decidedByText(ruleId, nameOf, texts.devicePreparation.decidedBy),
    },
  ];
  return columns.map((column) => ({ ...column, sortable: false }));
}

/** What a column of the page is in a file, as the API names it. */
export const deploymentsExported: Record<string, readonly string[]> = {
  deviceName: ['deviceName', 'policyName', 'policyVersion'],
  membershipState: ['membershipState', 'membershipError', 'repaired'],
};

export const deploymentsWideOnly = [
  'enrollmentDate',
  'phase',
  'claimedSerialNumber',
  'deploymentSeconds',
  'upn',
  'groupName',
  'addedAt',
  'ruleId',
];
