import { describe, expect, it } from 'vitest';
import type { AnalysisDraft } from '../../../generated/contract';
import { anAnalysis } from '../testing/fixtures';
import { deliveredByItself, deliveryAsked, placesOf } from './byItself';

const target = { sourceId: 'org', dataset: 'Responses', operation: 'append' as const };
const enriched = {
  sourceId: 'org',
  dataset: 'Assessed',
  operation: 'upsert' as const,
  fields: [],
  automatic: false,
};
const draft = (changes: Partial<AnalysisDraft>) => ({ ...anAnalysis().draft, ...changes });

describe('delivery by itself', () => {
  it('is off where the analysis has no target', () => expect(deliveredByItself(draft({}))).toBe(false));
  it('is on unless a target says otherwise', () => {
    expect(deliveredByItself(draft({ target }))).toBe(true);
    expect(deliveredByItself(draft({ enriched }))).toBe(false);
    expect(placesOf(draft({ target, enriched }), true)).toEqual(['Responses']);
  });
});

describe('deliveryAsked', () => {
  it('says nothing while it is as the analysis says, so that each target keeps its own word', () =>
    expect(deliveryAsked(draft({ target, enriched }), true)).toBeUndefined());
  it('says what was changed', () => {
    expect(deliveryAsked(draft({ target }), false)).toBe(false);
    expect(deliveryAsked(draft({ enriched }), true)).toBe(true);
  });
});
