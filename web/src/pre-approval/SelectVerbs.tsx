import Box from '@mui/material/Box';
import { selectImportRows, type PreApprovalImport } from '../api/preApprovals';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { ProblemHelp } from '../ui/ProblemHelp';
import { useSnack } from '../ui/SnackContext';
import { isOutcome } from './OutcomeBadge';
import { useRowVerb } from './useImports';

interface Props {
  import: PreApprovalImport;
  outcome: string | undefined;
}

/** Whether requests are sent to the users of all rows, or of all that the filter shows: on every page. */
export function SelectVerbs({ import: one, outcome }: Props) {
  const t = useTexts().preApproval;
  const show = useSnack();
  const wanted = isOutcome(outcome) ? outcome : undefined;
  const select = useRowVerb(
    (selected: boolean) => selectImportRows(one, selected, wanted),
    (changed) => show({ text: t.select.changed(changed) }),
  );
  const of = wanted ? t.select.filtered(t.outcomes[wanted]) : t.select.all;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Box sx={{ flex: '1 1 240px', fontSize: 13, color: 'text.secondary' }}>{t.select.hint}</Box>
      <BusyButton busy={select.isPending && select.variables} onClick={() => select.mutate(true)}>
        {t.select.check(of)}
      </BusyButton>
      <BusyButton busy={select.isPending && !select.variables} onClick={() => select.mutate(false)}>
        {t.select.uncheck(of)}
      </BusyButton>
      {select.isError && <ProblemHelp error={select.error} />}
    </Box>
  );
}
