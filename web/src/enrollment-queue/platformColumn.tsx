import Box from '@mui/material/Box';
import type { GridColDef } from '@mui/x-data-grid';
import type { EnrollmentRequest } from '../api/models';
import { platformName } from '../ui/platforms';
import { TwoLines } from '../ui/TwoLines';

export const platformColumn = (headerName: string): GridColDef<EnrollmentRequest> => ({
  field: 'platform',
  headerName,
  width: 150,
  sortable: false,
  display: 'flex',
  renderCell: ({ row }) => (
    <Box sx={{ minWidth: 0, lineHeight: 1.45 }}>
      <TwoLines first={platformName(row.platform)} second={row.osVersion} />
    </Box>
  ),
});
