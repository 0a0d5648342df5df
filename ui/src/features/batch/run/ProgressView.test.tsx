import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aProgress } from '../testing/fixtures';
import { ProgressView } from './ProgressView';

describe('ProgressView', () => {
  it('shows how far a run is, how fast, and how long it will take', () => {
    render(<ProgressView progress={aProgress()} live />);
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '43');
    expect(screen.getByText('43 of 100')).toBeInTheDocument();
    expect(screen.getByText('12.5/s')).toBeInTheDocument();
    expect(screen.getByText('about 5 s left')).toBeInTheDocument();
    expect(screen.getByText('40 succeeded')).toBeInTheDocument();
  });

  it('says who paused a run', () => {
    const reason = { code: 'paused-by-user', message: 'Paused by local. Resume it when you like.' };
    render(<ProgressView progress={aProgress({ state: 'paused', reason })} live />);
    expect(screen.getByRole('status')).toHaveTextContent('Paused by local.');
    expect(screen.queryByText(/left/)).not.toBeInTheDocument();
  });

  it('says that nothing moves, and what that may be', () => {
    render(<ProgressView progress={aProgress({ recordsPerSecond: 0 })} live standing={42} />);
    expect(screen.getByRole('status')).toHaveTextContent('Nothing has moved for 42 s.');
    expect(screen.getByRole('status')).toHaveTextContent('./assay worker');
  });

  it('does not pretend to know a total that was not counted yet', () => {
    render(<ProgressView progress={aProgress({ state: 'planning', total: undefined, planned: 0 })} live />);
    expect(screen.getByRole('status')).toHaveTextContent('Counting the records.');
  });

  it('tells that news cannot arrive, and does not pretend to know how fast it goes', () => {
    render(<ProgressView progress={aProgress()} live={false} />);
    expect(screen.getByRole('status')).toHaveTextContent('Reconnecting');
    expect(screen.getByText('rate and time left not known')).toBeInTheDocument();
    expect(screen.queryByText('12.5/s')).not.toBeInTheDocument();
    expect(screen.queryByText('about 5 s left')).not.toBeInTheDocument();
  });

  it('needs no news of a run that has ended', () => {
    render(<ProgressView progress={aProgress({ state: 'completed' })} live={false} />);
    expect(screen.getByRole('status')).not.toHaveTextContent('Reconnecting');
  });
});
