import type { AnalysisDraft } from '../../../generated/contract';

/** The datasets that an analysis's results go to, all of them or only by themselves. */
export const placesOf = ({ target, enriched }: AnalysisDraft, onlyByThemselves = false): string[] =>
  [target, enriched].flatMap((one) =>
    one && (!onlyByThemselves || one.automatic !== false) ? [one.dataset] : [],
  );

/** Whether an analysis asks for any delivery at the end of a run. */
export const deliveredByItself = (draft: AnalysisDraft) => placesOf(draft, true).length > 0;

/** What a run says of its delivery: nothing while it does as the analysis says, which may differ per target. */
export const deliveryAsked = (draft: AnalysisDraft, checked: boolean): boolean | undefined =>
  checked === deliveredByItself(draft) ? undefined : checked;
