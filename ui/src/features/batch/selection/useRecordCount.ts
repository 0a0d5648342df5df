import { useQuery } from '@tanstack/react-query';
import type { AnalysisVersion, Dataset, FieldCondition, RecordCount } from '../../../generated/contract';
import { useDebounced } from '../../../shared/useDebounced';
import { recordCount } from './datasetQuestions';

const REST_MS = 400;

/** How many records a filter leaves, while that is found out, and why it cannot be. */
export interface Counting {
  count?: RecordCount;
  busy: boolean;
  error?: Error;
  again: () => void;
}

/**
 * Counts the records that meet a filter, once the user stops typing. Without a filter the number that the dataset tells of itself
 * is enough.
 *
 * @param filter undefined where there is nothing to count
 */
export function useRecordCount(
  analysis: AnalysisVersion,
  dataset: Dataset | undefined,
  filter: FieldCondition[] | undefined,
): Counting {
  const wanted = JSON.stringify(filter ?? null);
  const rested = useDebounced(wanted, REST_MS);
  const asked = JSON.parse(rested) as FieldCondition[] | null;
  const known = dataset?.records;
  const told = filter?.length === 0 && known !== undefined ? { records: known, all: known } : undefined;
  const query = useQuery({
    ...recordCount(analysis, asked ?? []),
    enabled: dataset !== undefined && asked !== null && rested === wanted && !told,
    staleTime: 30_000,
  });
  const settled = rested === wanted;
  return {
    count: told ?? (settled ? query.data : undefined),
    busy: !told && filter !== undefined && dataset !== undefined && (!settled || query.isFetching),
    error: !told && settled && query.error ? query.error : undefined,
    again: () => void query.refetch(),
  };
}
