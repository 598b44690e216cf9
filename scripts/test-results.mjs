// Reads what the runs of ./test left behind, names what failed or was skipped, and ends with the one line that counts.
// node test-results.mjs <folder> <test project>...: the folder holds one folder per project with results.trx and code (how `dotnet test`
// ended), vitest.json where the web tests ran, and failed-checks: one line per failed step, `name<TAB>reason`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MESSAGE_LINES = 6;
const [folder, ...projects] = process.argv.slice(2);
const results = { passed: 0, failed: [], skipped: [] };

const text = (name) =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined;
const fail = (name, reason) => results.failed.push({ name, reason });
const skip = (name, reason) => results.skipped.push({ name, reason });

const named = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const unescapeXml = (xml) =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name ? (named[name] ?? whole) : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
  );
const element = (xml, name) => unescapeXml(new RegExp(`<${name}>([^]*?)</${name}>`).exec(xml)?.[1] ?? '');
const attribute = (tag, name) => unescapeXml(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** What went wrong beside the tests that failed, such as a crash or a hang that was cut off. */
const aborts = (trx) =>
  (trx.match(/<RunInfo\b[^>]* outcome="Error"[^]*?<\/RunInfo>/g) ?? [])
    .map((info) => element(info, 'Text'))
    .filter((words) => !/\[FAIL\]\s*$/.test(words));

/** The tests that were running at that moment. */
function unfinished(project) {
  const files = readdirSync(join(folder, project), { recursive: true }).filter((path) =>
    /^[^\\/]+[\\/]Sequence_.*xml$/.test(path),
  );
  return files
    .flatMap((path) => text(join(project, path)).match(/<Test [^>]*Completed="False"[^>]*>/g) ?? [])
    .map((tag) => `It was running: ${attribute(tag, 'DisplayName')}`);
}

function readTrx(project) {
  const before = results.failed.length;
  const trx = text(join(project, 'results.trx'));
  const code = text(join(project, 'code'))?.trim() ?? 'none';
  if (trx === undefined) {
    return fail(`tests/${project}`, code === 'none' ? 'not run' : `no results; dotnet test ended with code ${code}`);
  }

  const runs = trx.match(/<UnitTestResult\b[^]*?(?:\/>|<\/UnitTestResult>)/g) ?? [];
  for (const run of runs) {
    const tag = /<UnitTestResult\b[^>]*>/.exec(run)[0];
    const name = `${project}: ${attribute(tag, 'testName')}`;
    const outcome = attribute(tag, 'outcome');
    if (outcome === 'Passed') {
      results.passed++;
    } else if (outcome === 'NotExecuted') {
      skip(name, element(run, 'Message') || element(run, 'StdOut'));
    } else {
      fail(name, element(run, 'Message') || outcome);
    }
  }

  for (const abort of aborts(trx)) {
    fail(`tests/${project}`, [abort, ...unfinished(project)].join('\n'));
  }

  if (runs.length === 0 && results.failed.length === before && !process.env.MUSTER_TEST_FILTER) {
    fail(`tests/${project}`, 'it holds no tests');
  } else if (code !== '0' && results.failed.length === before) {
    fail(`tests/${project}`, `dotnet test ended with code ${code}, though no test failed`);
  }
}

function readVitest() {
  const json = text('vitest.json');
  for (const file of json === undefined ? [] : JSON.parse(json).testResults) {
    const name = file.name.replace(/^.*[\\/]web[\\/]/, 'web/');
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) {
      fail(name, file.message || 'the file could not be run');
    }

    for (const test of file.assertionResults) {
      if (test.status === 'passed') {
        results.passed++;
      } else if (test.status === 'failed') {
        fail(`${name}: ${test.fullName}`, test.failureMessages.join('\n'));
      } else {
        skip(`${name}: ${test.fullName}`, test.status);
      }
    }
  }
}

function list(title, entries) {
  if (entries.length === 0) {
    return;
  }

  console.log(`\n${title}:`);
  for (const { name, reason } of entries) {
    console.log(`  ${name}`);
    const lines = reason.trim().split(/\r?\n/);
    lines.slice(0, MESSAGE_LINES).forEach((line) => console.log(`      ${line}`));
    if (lines.length > MESSAGE_LINES) {
      console.log('      …');
    }
  }
}

for (const line of (text('failed-checks') ?? '').split('\n').filter(Boolean)) {
  const [name, reason] = line.split('\t');
  fail(name, reason ?? '');
}
projects.forEach(readTrx);
readVitest();

list('Skipped', results.skipped);
list('Failed', results.failed);
if (results.passed + results.failed.length === 0) {
  fail('no test was found', '');
  console.log('\nNo test was found.');
}

console.log(`\n${results.passed} passed, ${results.failed.length} failed, ${results.skipped.length} skipped`);
process.exitCode = results.failed.length > 0 ? 1 : 0;
