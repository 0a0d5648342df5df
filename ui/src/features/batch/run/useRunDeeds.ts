import { useMutation, useQueryClient } from '@tanstack/react-query';
import { run, tellRun, type RunDeed } from './runs';

/** Pause, resume and cancel, one at a time. */
export function useRunDeeds(runId: string) {
  const queries = useQueryClient();
  const tell = useMutation({
    mutationFn: (deed: RunDeed) => tellRun(runId, deed),
    onSuccess: () => queries.invalidateQueries({ queryKey: run(runId).queryKey }),
  });
  return { tell: (deed: RunDeed) => tell.mutate(deed), busy: tell.isPending, error: tell.error };
}

export type RunDeeds = ReturnType<typeof useRunDeeds>;
