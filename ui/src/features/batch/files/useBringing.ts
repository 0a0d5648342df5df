import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { bringFile, fileDatasets, type Bringing } from './bringing';

/** Sends a file, tells how far it is, and can be stopped; what was known of datasets is asked for again afterwards. */
export function useBringing() {
  const queries = useQueryClient();
  const [sent, setSent] = useState(0);
  const stopping = useRef<AbortController>(undefined);
  useEffect(() => () => stopping.current?.abort(), []);
  const bring = useMutation({
    mutationFn: (what: Bringing) => {
      setSent(0);
      stopping.current = new AbortController();
      return bringFile(what, { sent: setSent, signal: stopping.current.signal });
    },
    onSuccess: () =>
      Promise.all(
        [['dataset'], ['record-count'], fileDatasets.queryKey].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
  const stopped = bring.error instanceof DOMException;
  return {
    start: bring.mutate,
    stop: () => stopping.current?.abort(),
    reset: bring.reset,
    busy: bring.isPending,
    sent,
    dataset: bring.data,
    error: stopped ? undefined : (bring.error ?? undefined),
  };
}
