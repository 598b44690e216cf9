import { useMutation } from '@tanstack/react-query';
import { reorderEspProfiles } from '../api/espProfiles';
import type { EspProfile } from '../api/models';
import { problemCode, problemFrom } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { useSnack } from '../ui/SnackContext';
import { moved } from './moved';
import { useRefreshProfiles, useShowProfiles } from './useProfiles';

interface Move {
  profile: EspProfile;
  by: -1 | 1;
}

/** Moves a profile by one place: the server gets the whole order with the versions that were seen. */
export function useMoveProfile(profiles: readonly EspProfile[]) {
  const t = useTexts().statusPages;
  const say = useSnack();
  const show = useShowProfiles();
  const refresh = useRefreshProfiles();
  return useMutation({
    mutationFn: ({ profile, by }: Move) =>
      reorderEspProfiles(
        moved(
          profiles.filter(({ isDefault }) => !isDefault),
          profile.id,
          by,
        ),
      ),
    onSuccess: (now, { profile }) => {
      show(now);
      const place = 1 + now.findIndex(({ id }) => id === profile.id);
      say({ text: t.moved(profile.name, place), about: 'esp-profile-order' });
    },
    onError: (error) =>
      say({
        text: problemCode(error) === 'version_changed' ? t.orderMoved : problemFrom(error).title,
        tone: 'error',
      }),
    onSettled: refresh,
  });
}
