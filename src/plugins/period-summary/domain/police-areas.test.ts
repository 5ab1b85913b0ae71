import {
  judgeLocalPoliceArea,
  LOCAL_POLICE_AREAS,
  POLICE_REGIONS,
  policeRegionName,
} from './police-areas';

describe('police areas', () => {
  it('has the seven regions by the keys that addresses use', () => {
    expect(POLICE_REGIONS.map((region) => region.key)).toEqual([
      'nord',
      'mitt',
      'bergslagen',
      'stockholm',
      'ost',
      'vast',
      'syd',
    ]);
    expect(policeRegionName('ost')).toBe('Polisregion Öst');
    expect(policeRegionName('oster')).toBeNull();
  });

  it('lists every local area once: a doubled one could not be told apart in a filter', () => {
    expect(new Set(LOCAL_POLICE_AREAS).size).toBe(LOCAL_POLICE_AREAS.length);
    expect(LOCAL_POLICE_AREAS).toContain('Södra Fyrbodal');
  });

  it('brings spellings together, so that a police site finds its municipality', () => {
    for (const written of [
      'södra  fyrbodal',
      'LPO Södra Fyrbodal',
      'Lokalpolisområde Södra Fyrbodal ',
    ]) {
      expect(judgeLocalPoliceArea(written, 'vast')).toEqual({
        kind: 'known',
        name: 'Södra Fyrbodal',
        region: 'vast',
      });
    }
    expect(judgeLocalPoliceArea('Uppsala / Knivsta', null)).toMatchObject({
      kind: 'known',
      name: 'Uppsala-Knivsta',
    });
  });

  it('tells an area of another region, and never refuses one that is not listed', () => {
    expect(judgeLocalPoliceArea('Umeå', 'syd')).toEqual({
      kind: 'other-region',
      name: 'Umeå',
      region: 'nord',
    });
    expect(judgeLocalPoliceArea(' Nya  området ', 'syd')).toEqual({
      kind: 'unknown',
      name: 'Nya området',
    });
  });
});
