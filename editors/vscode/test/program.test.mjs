// Which program the extension starts. Run by "npm test", with Node alone.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'containerlint-'));
const built = join(folder, 'program.cjs');
execFileSync(join('node_modules', '.bin', 'esbuild'), [
    'src/program.ts', '--bundle', '--platform=node', '--format=cjs', `--outfile=${built}`, '--log-level=error',
]);
const { findProgram } = createRequire(import.meta.url)(built);

function make(name, mode = 0o755) {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, '', { mode });
    return path;
}

const onPath = make('bin/containerlint');
const nothing = {
    extensionPath: join(folder, 'none'), setting: '', isTrusted: true, platform: 'linux', searchPath: '',
};

test('nothing is found where nothing is', () => assert.equal(findProgram(nothing), undefined));

test('the PATH is searched', () => assert.equal(
    findProgram({ ...nothing, searchPath: `${join(folder, 'x')}::${join(folder, 'bin')}` }), onPath));

test('what comes with the extension is preferred, and made executable', () => {
    const bundled = make('extension/server/containerlint', 0o644);
    assert.equal(
        findProgram({ ...nothing, extensionPath: join(folder, 'extension'), searchPath: join(folder, 'bin') }), bundled);
    assert.notEqual(statSync(bundled).mode & 0o111, 0);
});

test('the setting comes first, in trusted workspaces only', () => {
    const where = { ...nothing, setting: '/opt/containerlint', searchPath: join(folder, 'bin') };
    assert.equal(findProgram(where), '/opt/containerlint');
    assert.equal(findProgram({ ...where, isTrusted: false }), onPath);
});

test('on Windows the name has an extension', () => {
    const program = make('windows/containerlint.exe');
    assert.equal(findProgram({ ...nothing, platform: 'win32', searchPath: `C:\\x;${join(folder, 'windows')}` }), program);
});
