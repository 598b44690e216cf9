import { useMutation } from '@tanstack/react-query';
import { problemFrom } from '../api/problem';
import { addToUserGroup, removeFromUserGroup, type UserGroup } from '../api/userGroups';
import { useTexts } from '../texts/useTexts';
import { useSnack } from '../ui/SnackContext';
import { useRefreshUserGroups } from './useUserGroups';

interface Someone {
  id: string;
  displayName: string;
}

/** Puts persons into a group and takes them out; each is the other's undo. */
export function useMembership(group: UserGroup) {
  const texts = useTexts();
  const t = texts.userGroups.members;
  const show = useSnack();
  const refresh = useRefreshUserGroups();
  const refused = (error: unknown) => show({ text: problemFrom(error).title, tone: 'error' });
  const add = useMutation({
    mutationFn: ({ id }: Someone) => addToUserGroup(group.id, [id]),
    onSuccess: ({ items }, { id, displayName }) =>
      items[0]?.outcome === 'not_found'
        ? show({ text: t.gone(displayName), tone: 'error' })
        : show({ text: t.added(displayName), about: id }),
    onError: refused,
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: ({ id }: Someone) => removeFromUserGroup(group.id, [id]),
    onSuccess: (_, someone) =>
      show({
        text: t.removed(someone.displayName),
        about: someone.id,
        action: { label: texts.common.undo, run: () => add.mutate(someone) },
      }),
    onError: refused,
    onSettled: refresh,
  });
  return { add, remove };
}
