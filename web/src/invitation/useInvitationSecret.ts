import { useEffect, useState } from 'react';

const inAddress = () => location.hash.slice(1);

/** The secret behind the #. It leaves the address at once, so that it stays out of the history and of screenshots. */
export function useInvitationSecret(): string {
  const [secret, setSecret] = useState(inAddress);
  useEffect(() => {
    const take = () => {
      if (!location.hash) return;
      setSecret(inAddress());
      history.replaceState(history.state, '', location.pathname + location.search);
    };
    take();
    // Another link opened in the same window changes nothing but the hash.
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return secret;
}
