import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { LiveIndicator } from '../../live/LiveIndicator';
import { useMay } from '../../permissions/useMay';
import { ColumnsButton } from '../../saved-views/ColumnsButton';
import { useListColumns } from '../../saved-views/useListColumns';
import { paths } from '../../shell/paths';
import { useTexts } from '../../texts/useTexts';
import { ErrorState } from '../../ui/ErrorState';
import { StaleNotice } from '../../ui/StaleNotice';
import { useListState } from '../../ui/useListState';
import { MissingBanner } from '../grouping/MissingBanner';
import { NoPolicies } from './NoPolicies';
import { policyColumns } from './policyColumns';
import { PolicyGrid } from './PolicyGrid';
import { useMovePolicy } from './useMovePolicy';
import { usePreparationPolicies } from './usePreparationPolicies';

const listDefaults = { sort: 'priority', sorts: ['priority'] };

/** A row that moves takes the focus out of its button: it goes back, so that the next press moves the same policy. */
const focusAgain = (label: string) =>
  setTimeout(() =>
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`main button[aria-label="${CSS.escape(label)}"]`)?.focus(),
    ),
  );

/** What happens to devices while they enroll: the policies in the order in which they count. */
export function PoliciesPage() {
  const t = useTexts();
  const words = t.devicePreparation;
  const navigate = useNavigate();
  const list = useListState(listDefaults);
  const found = usePreparationPolicies();
  const policies = useMemo(() => found.data ?? [], [found.data]);
  const mayManage = useMay('manage_policies');
  const { mutate: move, isPending } = useMovePolicy(policies);
  const all = useMemo(
    () =>
      policyColumns(
        t,
        mayManage
          ? {
              count: policies.length,
              onMove: (policy, by) => {
                if (isPending) return;
                const button = (by < 0 ? words.moveUp : words.moveDown)(policy.name);
                const place = policies.findIndex(({ id }) => id === policy.id) + by;
                move({ policy, place }, { onSettled: () => focusAgain(button) });
              },
            }
          : undefined,
      ),
    [t, words, mayManage, policies, isPending, move],
  );
  const columns = useListColumns('device-preparation-policies', list, all);
  const retry = () => void found.refetch();
  if (found.isError && !found.data)
    return <ErrorState title={words.unavailable} error={found.error} onRetry={retry} />;
  const create = mayManage && (
    <Button
      variant="contained"
      startIcon={<AddIcon />}
      onClick={() => void navigate(`${paths.preparation}/policies/new`)}
    >
      {words.create}
    </Button>
  );
  return (
    <>
      <MissingBanner />
      {found.isError && <StaleNotice title={words.unavailable} onRetry={retry} />}
      {found.data?.length === 0 ? (
        <NoPolicies create={create} />
      ) : (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, minHeight: 40 }}>
            <Typography color="textSecondary" sx={{ flex: '1 1 320px' }}>
              {words.order} {mayManage && words.orderHow}
            </Typography>
            <LiveIndicator />
            <ColumnsButton columns={columns} />
            {create}
          </Box>
          <PolicyGrid
            policies={policies}
            columns={columns}
            list={list}
            loading={!found.data}
            onMove={(policy, place) => move({ policy, place })}
          />
        </>
      )}
    </>
  );
}
