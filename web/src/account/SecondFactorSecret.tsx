import Box from '@mui/material/Box';
import type { SecondFactorOffer } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { CopyButton } from '../ui/CopyButton';
import { Mono } from '../ui/Mono';

/** What the app has to know, for its camera and for typing. */
export function SecondFactorSecret({ offer }: { offer: SecondFactorOffer }) {
  const texts = useTexts();
  const t = texts.account.factor;
  return (
    <>
      {/* White in the dark, too: cameras want dark on light. */}
      <Box sx={{ alignSelf: 'center', p: 1.5, borderRadius: 2, bgcolor: '#fff', lineHeight: 0 }}>
        <img src={offer.qrCode} alt={t.qrCode} width={180} height={180} />
      </Box>
      <Box>
        <Box sx={{ fontSize: 12, color: 'text.secondary' }}>{t.secret}</Box>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Box sx={{ flex: 1, overflowWrap: 'anywhere' }}>
            <Mono>{offer.secret.match(/.{1,4}/g)?.join(' ')}</Mono>
          </Box>
          <CopyButton
            text={offer.secret}
            label={texts.common.copy(t.secret)}
            done={texts.common.copied(t.secret)}
          />
        </Box>
      </Box>
    </>
  );
}
