import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';

import type { Entered } from '../../database/seeds/enter-content';
import { getService } from '../../src/plugins/period-summary/server/src/services';
import { verifyFolder } from '../../src/plugins/period-summary/server/src/services/integrity/verify-folder';
import type {
  ExportedFile,
  ExportList,
} from '../../src/plugins/period-summary/server/src/services/static-export/export-list';
import { runEditions } from '../support/command';
import { enterExample, publishAccount, rewriteOutcome } from '../support/published-period';
import { startStrapi, type RunningStrapi } from '../support/strapi';
import { LOG_ENTRY_UID } from '../../src/plugins/period-summary/server/src/uids';

const env = { PUBLIC_URL: 'https://loften.example', REQUESTS_PER_MINUTE: '0' };
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'export-'));

let running: RunningStrapi;
let entered: Entered;
let outcome: string;
let live: string;
let plain: http.Server;
let files: string;

/** A file server that knows nothing: a path is a file, and a folder its index. */
const serveFolder = (): http.Server =>
  http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const at = path.join(folder, pathname);
    const file = [at, path.join(at, 'index.html'), path.join(at, 'index.json')].find(
      (name) => fs.existsSync(name) && fs.statSync(name).isFile(),
    );
    response.statusCode = file ? 200 : 404;
    response.end(file ? fs.readFileSync(file) : undefined);
  });

const bodyOf = async (url: string): Promise<{ status: number; body: string }> => {
  const answer = await fetch(url);
  return {
    status: answer.status,
    body: Buffer.from(await answer.arrayBuffer()).toString('latin1'),
  };
};

const exported = (): ExportedFile[] =>
  (
    JSON.parse(fs.readFileSync(path.join(folder, 'export.json'), 'utf8')) as {
      files: ExportedFile[];
    }
  ).files;

const write = () => getService(running.strapi, 'staticExport').write(folder);

/** Every exported address, from the plain server and from the live one. */
async function expectSameEverywhere(): Promise<void> {
  for (const { address, file, status } of exported()) {
    const fromLive = await bodyOf(live + address);
    expect([address, fromLive.status]).toEqual([address, status]);
    expect((await bodyOf(`${files}/${file}`)).body).toBe(fromLive.body);
    if (!address.includes('?')) expect((await bodyOf(files + address)).body).toBe(fromLive.body);
  }
}

beforeAll(async () => {
  running = await startStrapi({ env });
  entered = await enterExample(running.strapi);
  [outcome = ''] = [...entered.outcomes.values()];
  await publishAccount(running.strapi, entered.periodId);
  await rewriteOutcome(running.strapi, outcome, 'Andra texten.');
  await publishAccount(running.strapi, entered.periodId);
  live = await running.listen();
  plain = serveFolder();
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  files = `http://127.0.0.1:${String((plain.address() as AddressInfo).port)}`;
});

afterAll(async () => {
  plain.closeAllConnections();
  plain.close();
  await running.remove();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('npm run editions:export', () => {
  it('writes every canonical address with the bytes of the live answer', async () => {
    const { code, output } = await runEditions(['export', '--out', folder], running.database, env);
    expect({ code, output }).toMatchObject({ code: 0 });
    const list = fs.readFileSync(path.join(folder, 'export.json'));
    expect(output).toContain(createHash('sha256').update(list).digest('hex'));
    const names = exported().map(({ file }) => file);
    const period = 'api/period-summaries/harjedalen/2019-2020';
    for (const name of [
      ...['json', 'html', 'fragment.html', 'jsonld', 'csv'].map(
        (format) => `${period}.sv.${format}`,
      ),
      'api/period-summaries/harjedalen/latest.sv.json',
      `${period}/editions.sv.json`,
      `${period}/editions/1.sv.json`,
      `${period}/editions/2.sv.changes.json`,
      `${period}/editions/2.sv.changes.html`,
      `${period}/editions/2.sv.png`,
      'sitemap.xml',
      'robots.txt',
      'api/period-summaries/index.json',
      'api/period-summaries/changes/index.json',
      'api/period-summaries/feed.atom',
      'medborgarloften/index.html',
      'medborgarloften/harjedalen/index.html',
      'medborgarloften/harjedalen/2019-2020/index.html',
    ]) {
      expect(names).toContain(name);
    }
    await expectSameEverywhere();
    expect(await verifyFolder(folder)).toMatchObject({ editions: 4, misfits: [] });
  });

  it('is told in the log of the period, or nobody knows why a copy stands elsewhere', async () => {
    const told = await running.strapi.db
      .query(LOG_ENTRY_UID)
      .findMany({ where: { action: 'export', periodId: entered.periodId } });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ language: 'sv', actor: 'npm run editions:export' });
  });

  it('writes nothing where nothing has changed: a CDN need not fetch it all again', async () => {
    const before = exported().map(({ file }) => fs.statSync(path.join(folder, file)).mtimeMs);
    expect(await write()).toMatchObject({ written: 0, removed: 0 });
    const after = exported().map(({ file }) => fs.statSync(path.join(folder, file)).mtimeMs);
    expect(after).toEqual(before);
  });

  it('finishes what a run that was cut short has left', async () => {
    const period = path.join(folder, 'api/period-summaries/harjedalen/2019-2020');
    fs.rmSync(path.join(period, 'editions', '1.sv.json'));
    fs.writeFileSync(`${period}.sv.html`, '<p>half');
    // Nobody would look for an erased passage in half a file.
    fs.mkdirSync(path.join(folder, 'export.new'));
    fs.writeFileSync(path.join(folder, 'export.new', '1'), '<p>half');
    fs.rmSync(path.join(folder, 'export.json'));
    expect(await write()).toMatchObject({ written: 3 });
    expect(fs.existsSync(path.join(folder, 'export.new'))).toBe(false);
    await expectSameEverywhere();
  });

  it('mends a file that somebody has changed', async () => {
    const page = path.join(folder, 'medborgarloften/harjedalen/2019-2020/index.html');
    const text = fs.readFileSync(page, 'utf8');
    fs.writeFileSync(page, text.replace('a', 'b'));
    expect(await write()).toMatchObject({ written: 1 });
    expect(fs.readFileSync(page, 'utf8')).toBe(text);
  });

  it('asks for no period again that a run before it has done, also one that was killed', async () => {
    const asked = jest.spyOn(http, 'get');
    await write();
    const addresses = (): string[] =>
      asked.mock.calls.map(([options]) => (options as unknown as { path: string }).path);
    expect(addresses().filter((address) => /editions\.sv\.json$/u.test(address))).not.toEqual([]);
    expect(addresses().filter((address) => address.includes('.sv.html'))).toEqual([]);

    // As a run leaves the folder that is killed when it has come to the lists.
    const list = path.join(folder, 'export.json');
    const { versions, files: done } = JSON.parse(fs.readFileSync(list, 'utf8')) as ExportList;
    const lines = Object.entries(versions).map(([manifest, version]) => {
      const of = manifest.replace(/editions\.sv\.json$/u, '').replace('/api/period-summaries/', '');
      return JSON.stringify({
        manifest,
        version,
        files: done.filter(({ file }) => `${file}/`.includes(of.slice(0, -1))),
      });
    });
    fs.writeFileSync(`${list}.part`, `${lines.join('\n')}\n{"manifest":"/api/per`);
    fs.rmSync(list);
    asked.mockClear();
    expect(await write()).toMatchObject({ written: 1, removed: 0 });
    expect(addresses().filter((address) => address.includes('.sv.html'))).toEqual([]);
    expect(fs.existsSync(`${list}.part`)).toBe(false);
    asked.mockRestore();
    await expectSameEverywhere();
  });

  it('follows a new edition, and makes tombstones of what is withdrawn', async () => {
    const was = exported();
    await rewriteOutcome(running.strapi, outcome, 'Tredje texten.');
    await publishAccount(running.strapi, entered.periodId);
    await getService(running.strapi, 'publishing').withdraw({
      periodId: entered.periodId,
      language: 'sv',
      number: 2,
      reason: 'Fel siffror i andra utgåvan.',
      actor: { id: null, name: 'Test' },
      at: '2021-03-01T08:00:00.000Z',
    });
    const { tombstones, written, files: count } = await write();
    expect(tombstones).toBeGreaterThan(0);
    expect(count).toBeGreaterThan(was.length);
    expect(written).toBeLessThan(count);
    const gone = path.join(folder, 'api/period-summaries/harjedalen/2019-2020/editions/2.sv.json');
    expect(fs.readFileSync(gone, 'utf8')).toContain('Fel siffror i andra utgåvan.');
    // Neither any other format nor the differences on both sides keep what was taken back.
    const holding = exported().filter(({ file }) =>
      fs.readFileSync(path.join(folder, file), 'utf8').includes('Andra texten.'),
    );
    expect(holding.map(({ file }) => file)).toEqual([]);
    await expectSameEverywhere();
    expect((await verifyFolder(folder)).misfits).toEqual([]);
  });

  it('takes the page away from readers when the newest edition is withdrawn', async () => {
    await getService(running.strapi, 'publishing').withdraw({
      periodId: entered.periodId,
      language: 'sv',
      number: 3,
      reason: 'Allt var fel.',
      actor: { id: null, name: 'Test' },
      at: '2021-03-02T08:00:00.000Z',
    });
    await write();
    const page = path.join(folder, 'medborgarloften/harjedalen/2019-2020/index.html');
    expect(fs.readFileSync(page, 'utf8')).toContain('Allt var fel.');
    const latest = 'api/period-summaries/harjedalen/latest.sv.json';
    expect(fs.existsSync(path.join(folder, latest))).toBe(false);
    await expectSameEverywhere();
    expect((await verifyFolder(folder)).misfits).toEqual([]);
  });
});

/** Whoever was given a copy must be able to tell that it says what the municipality published. */
describe('npm run editions:verify -- --dir', () => {
  const API = 'api/period-summaries';
  const kinds = [
    ['the page for people', 'medborgarloften/harjedalen/2019-2020/index.html'],
    ['an edition as a page', `${API}/harjedalen/2019-2020/editions/1.sv.html`],
    ['a fragment', `${API}/harjedalen/2019-2020/editions/1.sv.fragment.html`],
    ['a table', `${API}/harjedalen/2019-2020/editions/1.sv.csv`],
    ['linked data', `${API}/harjedalen/2019-2020/editions/1.sv.jsonld`],
    ['a picture', `${API}/harjedalen/2019-2020/editions/1.sv.png`],
    ['an edition', `${API}/harjedalen/2019-2020/editions/1.sv.json`],
    ['a tombstone', `${API}/harjedalen/2019-2020/editions/2.sv.html`],
    ['a tombstone of the differences', `${API}/harjedalen/2019-2020/editions/2.sv.changes.json`],
    ['a manifest', `${API}/harjedalen/2019-2020/editions.sv.json`],
    ['a list', `${API}/index.json`],
    ['the changes', `${API}/changes/index.json`],
    ['the feed', `${API}/feed.atom`],
    ['the list of municipalities', 'medborgarloften/index.html'],
    ['the script of embedding sites', `${API}/embed.js`],
    ['the sitemap', 'sitemap.xml'],
  ] as const;
  const at = (file: string): string => path.join(folder, file);

  it.each(kinds)('names %s that was changed, and when it is gone', async (_what, file) => {
    const bytes = fs.readFileSync(at(file));
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(changed.length - 2) ^ 1, changed.length - 2);
    fs.writeFileSync(at(file), changed);
    expect((await verifyFolder(folder)).files.faults).toEqual([{ file, fault: 'changed' }]);
    fs.rmSync(at(file));
    expect((await verifyFolder(folder)).files.faults).toEqual([{ file, fault: 'missing' }]);
    fs.writeFileSync(at(file), bytes);
    expect((await verifyFolder(folder)).files.faults).toEqual([]);
  });

  it('names files and links that the export did not write', async () => {
    const extra = [
      'medborgarloften/harjedalen/2021/index.html',
      'medborgarloften/harjedalen/link.html',
      `${API}/harjedalen/2019-2020.sv.html.new`,
    ];
    fs.mkdirSync(path.dirname(at(extra[0] ?? '')), { recursive: true });
    fs.writeFileSync(at(extra[0] ?? ''), '<p>Förfalskad.</p>');
    fs.symlinkSync('/etc/hostname', at(extra[1] ?? ''));
    fs.writeFileSync(at(extra[2] ?? ''), '<p>half');
    const { faults } = (await verifyFolder(folder)).files;
    expect(faults).toEqual([...extra].sort().map((file) => ({ file, fault: 'unknown' })));
    for (const file of extra) fs.rmSync(at(file));
  });

  it('does not take a link for the file that it leads to', async () => {
    const [, file] = kinds[3];
    const bytes = fs.readFileSync(at(file));
    const elsewhere = path.join(os.tmpdir(), `linked-${String(process.pid)}.csv`);
    fs.writeFileSync(elsewhere, bytes);
    fs.rmSync(at(file));
    fs.symlinkSync(elsewhere, at(file));
    expect((await verifyFolder(folder)).files.faults).toEqual([{ file, fault: 'changed' }]);
    fs.rmSync(at(file));
    fs.rmSync(elsewhere);
    fs.writeFileSync(at(file), bytes);
  });

  it('tells it in words, ends with 1, and names the list it went by', async () => {
    const whole = await runEditions(['verify', '--dir', folder]);
    const list = fs.readFileSync(at('export.json'));
    expect(whole.code).toBe(0);
    expect(whole.output).toContain(`${String(exported().length)} files are as they were written`);
    expect(whole.output).toContain(createHash('sha256').update(list).digest('hex'));
    const [, page] = kinds[0];
    const bytes = fs.readFileSync(at(page));
    fs.appendFileSync(at(page), ' ');
    const broken = await runEditions(['verify', '--dir', folder]);
    expect(broken.code).toBe(1);
    expect(broken.output).toContain(`${page}: har annat innehåll`);
    expect(broken.output).toContain('1 files do not fit the list of');
    fs.writeFileSync(at(page), bytes);
  });

  it('says that it cannot tell where the list is gone, is no list or a run was cut short', async () => {
    const list = fs.readFileSync(at('export.json'));
    for (const text of ['', '{"versions":{}', '{"files":[{"file":7}]}', '[]']) {
      fs.writeFileSync(at('export.json'), text);
      const { files: checked } = await verifyFolder(folder);
      expect(checked.faults).toEqual([{ file: 'export.json', fault: 'no-list' }]);
    }
    fs.rmSync(at('export.json'));
    const { files: unlisted } = await verifyFolder(folder);
    expect(unlisted.faults).toEqual([{ file: 'export.json', fault: 'missing' }]);
    fs.writeFileSync(at('export.json'), list);
    fs.writeFileSync(at('export.json.part'), '');
    const { files: cut } = await verifyFolder(folder);
    expect(cut.faults).toEqual([{ file: 'export.json.part', fault: 'unfinished' }]);
    fs.rmSync(at('export.json.part'));
    const empty = fs.mkdtempSync(path.join(os.tmpdir(), 'export-'));
    const { code, output } = await runEditions(['verify', '--dir', empty]);
    expect({ code, output }).toEqual({
      code: 1,
      output: expect.stringContaining('export.json: saknas / is missing') as string,
    });
    fs.rmSync(empty, { recursive: true });
  });

  it('names a manifest that is no JSON instead of stopping there', async () => {
    const [, file] = kinds[9];
    const bytes = fs.readFileSync(at(file));
    fs.writeFileSync(at(file), '<html>');
    const { misfits, files: checked } = await verifyFolder(folder);
    expect(misfits).toMatchObject([{ series: file, fault: 'manifest' }]);
    expect(checked.faults).toEqual([{ file, fault: 'changed' }]);
    fs.writeFileSync(at(file), bytes);
  });
});

describe('a list of the export that somebody has changed', () => {
  it('cannot make an operator’s run remove files outside the folder', async () => {
    const outside = path.join(path.dirname(folder), `kept-${String(process.pid)}.txt`);
    fs.writeFileSync(outside, 'kept');
    const list = path.join(folder, 'export.json');
    const whole = fs.readFileSync(list);
    const { versions, files: listed } = JSON.parse(whole.toString()) as ExportList;
    for (const name of [`../${path.basename(outside)}`, outside, `medborgarloften/../../x`]) {
      const [one] = listed;
      fs.writeFileSync(
        list,
        JSON.stringify({ versions, files: [...listed, { ...one, file: name }] }),
      );
      await expect(write()).rejects.toThrow('export.json');
      expect(fs.readFileSync(outside, 'utf8')).toBe('kept');
    }
    fs.writeFileSync(list, whole);
    fs.rmSync(outside);
  });
});
