import { useEffect, useState } from 'react';

/** The value once it has rested for so long. */
export function useDebounced<T>(value: T, restMillis: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const rest = setTimeout(() => setRested(value), restMillis);
    return () => clearTimeout(rest);
  }, [value, restMillis]);
  return rested;
}
