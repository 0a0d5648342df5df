import { describe, expect, it } from 'vitest';
import { splitValues } from './splitValues';

describe('splitValues', () => {
  it.each([
    ['Texas', ['Texas']],
    ['Texas, Ohio;Iowa\tUtah\r\nMaine', ['Texas', 'Ohio', 'Iowa', 'Utah', 'Maine']],
    [' Texas ,, \n Ohio ', ['Texas', 'Ohio']],
    ['"Müller, Ana"; Lee', ['Müller, Ana', 'Lee']],
    ['"said ""no""" , x', ['said "no"', 'x']],
    ['5" pipe, 6" pipe', ['5" pipe', '6" pipe']],
    ['" kept as is "', [' kept as is ']],
    ['"not closed, so one', ['not closed, so one']],
    ['', []],
  ])('takes %j as %j', (text, values) => expect(splitValues(text)).toEqual(values));
});
