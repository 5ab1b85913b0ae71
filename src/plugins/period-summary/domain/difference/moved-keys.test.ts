import { movedKeys } from './moved-keys';

describe('movedKeys', () => {
  it('calls one thing moved where one was moved', () => {
    expect(movedKeys(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])).toEqual(['d']);
    expect(movedKeys(['a', 'b', 'c'], ['a', 'x', 'b', 'c'])).toEqual([]);
    expect(movedKeys([], ['a'])).toEqual([]);
  });
});
