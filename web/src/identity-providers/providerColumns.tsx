import type { GridColDef } from '@mui/x-data-grid';
import type { IdentityProvider } from '../api/identityProviders';
import type { Texts } from '../texts/en';
import { NameCell } from '../ui/NameCell';
import { ProviderBadge } from './ProviderBadge';

export function providerColumns(t: Texts): GridColDef<IdentityProvider>[] {
  const c = t.identityProviders.columns;
  return [
    {
      field: 'name',
      headerName: c.name,
      flex: 1,
      minWidth: 140,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <NameCell name={row.name} />,
    },
    { field: 'issuer', headerName: c.issuer, flex: 2, minWidth: 200, sortable: false },
    {
      field: 'rules',
      headerName: c.rules,
      width: 96,
      sortable: false,
      valueGetter: (_, row) => row.rules.length,
    },
    {
      field: 'enabled',
      headerName: c.state,
      width: 118,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => <ProviderBadge enabled={row.enabled} />,
    },
  ];
}

export const providersWideOnly = ['issuer', 'rules'];
