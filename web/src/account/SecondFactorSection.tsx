import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import RemoveCircleIcon from '@mui/icons-material/RemoveCircleOutlineOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { removeSecondFactor, replaceRecoveryCodes } from '../api/account';
import type { Session } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import { FormDialog } from '../ui/forms/FormDialog';
import { Section } from '../ui/Section';
import { useSnack } from '../ui/SnackContext';
import { ProveDialog } from './ProveDialog';
import { RecoveryCodes } from './RecoveryCodes';
import { SecondFactorSetup } from './SecondFactorSetup';
import { useRefreshAccess } from './useAccount';

type Doing = 'setup' | 'replace' | 'remove' | null;

export function SecondFactorSection({ session }: { session: Session }) {
  const t = useTexts().account;
  const show = useSnack();
  const refresh = useRefreshAccess();
  const [doing, setDoing] = useState<Doing>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const close = () => setDoing(null);
  const got = (fresh: string[]) => {
    setCodes(fresh);
    close();
    void refresh();
  };

  return (
    <>
      <Section
        title={t.factor.title}
        hint={t.factor.explain}
        badge={
          session.hasSecondFactor ? (
            <Badge tone="success" icon={<CheckCircleIcon />} label={t.factor.on} />
          ) : (
            <Badge tone="neutral" icon={<RemoveCircleIcon />} label={t.factor.off} />
          )
        }
        action={
          session.hasSecondFactor ? (
            <>
              <Button variant="outlined" color="inherit" onClick={() => setDoing('replace')}>
                {t.factor.replaceCodes}
              </Button>
              <Button variant="outlined" color="error" onClick={() => setDoing('remove')}>
                {t.factor.turnOff}
              </Button>
            </>
          ) : (
            <Button variant="contained" onClick={() => setDoing('setup')}>
              {t.factor.turnOn}
            </Button>
          )
        }
      />
      {doing === 'setup' && (
        <SecondFactorSetup
          onClose={close}
          onDone={(fresh) => {
            show({ text: t.factor.done });
            got(fresh);
          }}
        />
      )}
      {doing === 'replace' && (
        <ProveDialog
          title={t.factor.replaceTitle}
          hint={t.factor.replaceHint}
          confirm={t.factor.replaceCodes}
          color="primary"
          run={replaceRecoveryCodes}
          onDone={got}
          onClose={close}
        />
      )}
      {doing === 'remove' && (
        <ProveDialog
          title={t.factor.offTitle}
          hint={t.factor.offHint}
          confirm={t.factor.turnOff}
          run={removeSecondFactor}
          onDone={() => {
            show({ text: t.factor.gone });
            close();
            void refresh();
          }}
          onClose={close}
        />
      )}
      {codes && (
        <FormDialog title={t.recovery.title} held onClose={() => setCodes(null)}>
          <RecoveryCodes codes={codes} username={session.username} onStored={() => setCodes(null)} />
        </FormDialog>
      )}
    </>
  );
}
