import { describe, expect, it } from 'vitest';
import { bytes, counted, duration, percent, rate } from './format';

describe('duration', () => {
  it.each([
    [0.4, '0 s'],
    [59.4, '59 s'],
    [59.6, '1 min 0 s'],
    [200, '3 min 20 s'],
    [7500, '2 h 5 min'],
  ])('says %s seconds as %s', (seconds, words) => expect(duration(seconds)).toBe(words));
});

describe('percent', () => {
  it('is 100 only when everything is done', () => {
    expect(percent(9999, 10000)).toBe(99);
    expect(percent(10000, 10000)).toBe(100);
  });
  it('is 0 of nothing', () => expect(percent(0, 0)).toBe(0));
});

describe('rate', () => {
  it('keeps a decimal while slow', () => expect(rate(12.34)).toBe('12.3/s'));
  it('drops it when fast', () => expect(rate(2345.6)).toBe('2,346/s'));
});

describe('bytes', () => {
  it.each([
    [0, '0 B'],
    [812, '812 B'],
    [1000, '1 kB'],
    [2_480_000, '2.5 MB'],
    [104_200, '104 kB'],
    [5_300_000_000, '5.3 GB'],
  ])('says %s bytes as %s', (size, words) => expect(bytes(size)).toBe(words));
});

describe('counted', () => {
  it('knows one from several', () => {
    expect(counted(1, 'record')).toBe('1 record');
    expect(counted(5000, 'record')).toBe('5,000 records');
    expect(counted(0, 'entry', 'entries')).toBe('0 entries');
  });
});
