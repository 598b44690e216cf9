import GroupsIcon from '@mui/icons-material/GroupWorkOutlined';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useSearchParams } from 'react-router';
import { LiveIndicator } from '../../live/LiveIndicator';
import { useTexts } from '../../texts/useTexts';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { Section } from '../../ui/Section';
import { StaleNotice } from '../../ui/StaleNotice';
import { useGrouping } from '../useDeployments';
import { GroupingBars } from './GroupingBars';
import { GroupingTable } from './GroupingTable';
import { MissingBanner } from './MissingBanner';
import { MissingSection } from './MissingSection';

/** Whether devices were in their group from the first moment on, by policy. */
export function GroupingPage() {
  const texts = useTexts();
  const t = texts.preparationReports.grouping;
  const { data, error, isError, refetch } = useGrouping();
  const [params, setParams] = useSearchParams();
  const shown = params.get('as') === 'table' ? 'table' : 'bars';
  const retry = () => void refetch();
  if (!data)
    return isError ? (
      <ErrorState title={t.unavailable} error={error} onRetry={retry} />
    ) : (
      <LinearProgress aria-label={texts.common.loading} />
    );
  const choose = (as: string | null) => as && setParams(as === 'table' ? { as } : {}, { replace: true });
  return (
    <>
      <MissingBanner look={false} />
      {isError && <StaleNotice title={t.unavailable} onRetry={retry} />}
      {data.length === 0 ? (
        <Paper variant="outlined">
          <EmptyState icon={<GroupsIcon />} title={t.empty.title}>
            {t.empty.hint}
          </EmptyState>
        </Paper>
      ) : (
        <Section
          title={t.title}
          hint={t.hint}
          action={
            <>
              <LiveIndicator />
              <ToggleButtonGroup
                exclusive
                size="small"
                value={shown}
                aria-label={t.shown}
                onChange={(_, as: string | null) => choose(as)}
              >
                <ToggleButton value="bars">{t.bars}</ToggleButton>
                <ToggleButton value="table">{t.table}</ToggleButton>
              </ToggleButtonGroup>
            </>
          }
        >
          {shown === 'table' ? <GroupingTable rows={data} /> : <GroupingBars rows={data} />}
        </Section>
      )}
      <MissingSection />
    </>
  );
}
