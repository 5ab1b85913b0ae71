import { startStrapi, type RunningStrapi } from '../support/strapi';

let running: RunningStrapi;

beforeAll(async () => {
  running = await startStrapi();
});

afterAll(async () => {
  await running.remove();
});

describe("a municipality's local police area", () => {
  const save = async (code: string, localPoliceArea: string): Promise<unknown> => {
    const municipality = await running.strapi.documents('api::municipality.municipality').create({
      data: {
        name: `Prov ${code}`,
        slug: `prov-${code}`,
        code,
        policeRegion: 'vast',
        localPoliceArea,
      },
    });
    return municipality.localPoliceArea;
  };

  it('is stored in the listed spelling: a police site filters by it', async () => {
    expect(await save('1001', 'lpo  södra fyrbodal')).toBe('Södra Fyrbodal');
  });

  it('may be one that is not listed: a municipality is not shut out by an old list', async () => {
    expect(await save('1002', 'Nya Kusten')).toBe('Nya Kusten');
  });
});
