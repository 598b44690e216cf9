import Box from '@mui/material/Box';
import type { GridColDef } from '@mui/x-data-grid';
import type { EnrollmentRequest } from '../api/models';
import type { Texts } from '../texts/en';
import { CopyButton } from '../ui/CopyButton';
import { formatFingerprint, truncateFingerprint } from '../ui/fingerprint';
import { NameCell } from '../ui/NameCell';
import { Mono } from '../ui/Mono';
import { RelativeTime } from '../ui/RelativeTime';
import { ConflictBadge } from './ConflictBadge';
import { ConflictInName } from './ConflictInName';
import { ExpectedBadge } from './ExpectedBadge';
import { PersonCell } from './PersonCell';
import { platformColumn } from './platformColumn';
import { RequestBelowName } from './RequestBelowName';
import { RowActions, type RowVerbs } from './RowActions';

export function queueColumns(t: Texts, verbs: RowVerbs): GridColDef<EnrollmentRequest>[] {
  const c = t.queue.columns;
  return [
    {
      field: 'displayName',
      headerName: c.displayName,
      flex: 1,
      minWidth: 116,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => (
        <NameCell
          name={row.displayName}
          badge={
            <>
              {row.conflict && <ConflictInName />}
              <ExpectedBadge request={row} />
            </>
          }
          below={<RequestBelowName request={row} />}
        />
      ),
    },
    {
      field: 'peerId',
      headerName: c.peerId,
      width: 234,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <PersonCell request={row} />,
    },
    {
      field: 'orgUniqueId',
      headerName: c.orgUniqueId,
      width: 100,
      sortable: false,
      valueFormatter: (value?: string) => value ?? t.common.none,
    },
    {
      field: 'fingerprint',
      headerName: c.fingerprint,
      width: 294,
      sortable: false,
      display: 'flex',
      valueGetter: (_, row) => truncateFingerprint(row.fingerprints.sha256),
      renderCell: ({ row, value, hasFocus }) => (
        <>
          <Box sx={{ lineHeight: 1.5 }}>
            <Mono sx={{ fontSize: 11 }}>{value}</Mono>
            {row.conflict && (
              <div>
                <ConflictBadge />
              </div>
            )}
          </Box>
          <CopyButton
            text={formatFingerprint(row.fingerprints.sha256)}
            label={t.queue.copyFingerprintOf(row.displayName)}
            done={t.queue.fingerprintCopied}
            tabIndex={hasFocus ? 0 : -1}
          />
        </>
      ),
    },
    {
      field: 'requestedAt',
      headerName: c.requestedAt,
      width: 122,
      renderCell: ({ row }) => <RelativeTime instant={row.requestedAt} />,
    },
    platformColumn(c.platform),
    {
      field: 'deviceKey',
      headerName: c.deviceKey,
      width: 180,
      sortable: false,
      renderCell: ({ row }) => <Mono>{row.deviceKey}</Mono>,
    },
    {
      field: 'serialNumber',
      headerName: c.serialNumber,
      width: 140,
      sortable: false,
      valueFormatter: (value?: string | null) => value ?? t.common.none,
    },
    { field: 'agentVersion', headerName: c.agentVersion, width: 100, sortable: false },
    {
      field: 'actions',
      headerName: c.actions,
      width: 102,
      sortable: false,
      display: 'flex',
      renderCell: ({ row, hasFocus }) => (
        <RowActions request={row} verbs={verbs} tabIndex={hasFocus ? 0 : -1} />
      ),
    },
  ];
}

/** For who asks for them. */
export const queueExtra = ['platform', 'deviceKey', 'serialNumber', 'agentVersion'];

/** What a column of the page is in a file, as the API names it. */
export const queueExported: Record<string, readonly string[]> = {
  displayName: ['displayName', 'deviceKey'],
  peerId: ['person', 'peerId'],
  fingerprint: ['fingerprint', 'conflict'],
  platform: ['platform', 'osVersion'],
};

export const queueWideOnly = ['peerId', 'orgUniqueId', 'fingerprint', 'requestedAt', ...queueExtra];
