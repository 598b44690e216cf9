import { useEffect, useState } from 'react';

/** Seconds until `seconds` have passed since `from` came up; 0 when they have. */
export function useCountdown(seconds: number, from: unknown): number {
  const [left, setLeft] = useState(seconds);
  const [of, setOf] = useState(from);
  if (of !== from) {
    setOf(from);
    setLeft(seconds);
  }

  useEffect(() => {
    const until = Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setLeft(rest);
      if (rest === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [seconds, from]);
  return left;
}
