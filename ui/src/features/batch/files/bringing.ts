import { get } from '../../../api/http';
import { postFile, type Watch } from '../../../api/upload';
import type { Dataset, DatasetPage, FileInspection } from '../../../generated/contract';
import { readingQuery, type ReadingChoices } from './fileForm';

/** The server looks at so much of a file; one byte more tells it that there is more. */
const LOOKED_AT = 262_144 + 1;

/** How a file would be read, told from its beginning. */
export const inspection = (file: File, choices: ReadingChoices) => ({
  queryKey: ['file-inspection', file.name, file.size, file.lastModified, choices],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    postFile<FileInspection>(
      `/api/sources/files/inspect?${readingQuery(choices)}`,
      file.slice(0, LOOKED_AT),
      {
        signal,
      },
    ),
  staleTime: Infinity,
  retry: false,
});

/** The datasets of files that are there. */
export const fileDatasets = {
  queryKey: ['file-datasets'],
  queryFn: () => get<DatasetPage>('/api/sources/files/datasets'),
};

/** How a file is taken. */
export interface Bringing {
  file: File;
  name: string;
  idField: string;
  skipBadRows: boolean;
  choices: ReadingChoices;
}

/** Takes a file as a dataset, or as the new version of the one by the same name. */
export function bringFile({ file, name, idField, skipBadRows, choices }: Bringing, watch: Watch) {
  const query = readingQuery(choices);
  query.set('name', name);
  if (idField) query.set('idField', idField);
  query.set('badRows', skipBadRows ? 'skip' : 'refuse');
  return postFile<Dataset>(`/api/sources/files/datasets?${query}`, file, watch);
}
