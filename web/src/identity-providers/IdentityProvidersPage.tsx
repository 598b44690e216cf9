import KeyIcon from '@mui/icons-material/KeyOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { ColumnsButton } from '../saved-views/ColumnsButton';
import { useListColumns } from '../saved-views/useListColumns';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ErrorState } from '../ui/ErrorState';
import { ListGrid } from '../ui/ListGrid';
import { StaleNotice } from '../ui/StaleNotice';
import { useListState } from '../ui/useListState';
import { useOpenId } from '../ui/useOpenId';
import { providerColumns, providersWideOnly } from './providerColumns';
import { ProviderDialog } from './ProviderDialog';
import { useIdentityProviders } from './useIdentityProviders';

const listDefaults = { sort: '', sorts: [] };

export function IdentityProvidersPage() {
  const texts = useTexts();
  const t = texts.identityProviders;
  const list = useListState(listDefaults);
  const { data, error, isError, isPending, refetch } = useIdentityProviders();
  const provider = useOpenId('provider');
  const [adding, setAdding] = useState(false);
  const all = useMemo(() => providerColumns(texts), [texts]);
  const columns = useListColumns('identity-providers', list, all);
  const opened = data?.find(({ id }) => id === provider.id);
  const retry = () => void refetch();
  const add = (
    <Button variant="contained" onClick={() => setAdding(true)}>
      {t.add}
    </Button>
  );

  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, minHeight: 40 }}>
        <Typography color="textSecondary" sx={{ flex: '1 1 240px' }}>
          {t.lead}
        </Typography>
        {data && data.length > 0 && <ColumnsButton columns={columns} />}
        {data && data.length > 0 && add}
      </Box>
      {isError && data && <StaleNotice title={t.unavailable} onRetry={retry} />}
      {isError && !data && (
        <Paper variant="outlined">
          <ErrorState title={t.unavailable} error={error} onRetry={retry} />
        </Paper>
      )}
      {data?.length === 0 && (
        <Paper variant="outlined">
          <EmptyState icon={<KeyIcon />} title={t.empty.title}>
            {t.empty.hint}
            {add}
          </EmptyState>
        </Paper>
      )}
      {(isPending || (data && data.length > 0)) && (
        <ListGrid
          label={t.listLabel}
          rows={data ?? []}
          columns={columns}
          list={list}
          wideOnly={providersWideOnly}
          loading={isPending}
          onOpen={({ id }) => provider.open(id)}
        />
      )}
      {adding && (
        <ProviderDialog
          known={null}
          onSaved={({ id }) => {
            setAdding(false);
            provider.open(id);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {opened && <ProviderDialog key={opened.id} known={opened} onClose={provider.close} />}
    </>
  );
}
