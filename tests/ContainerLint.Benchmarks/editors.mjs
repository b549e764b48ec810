// Measures the language server beside docker-langserver, in one run: node editors.mjs PROGRAM
// CPU time of the process from /proc, so on Linux only; what is printed are milliseconds of CPU per message, and ratios.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = process.argv[2] ?? 'containerlint';
const folder = mkdtempSync(join(tmpdir(), 'containerlint-editors-'));
const changes = 400;

class Server {
    constructor(command, args) {
        this.process = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], cwd: folder });
        this.answers = new Map();
        this.published = [];
        this.count = 0;
        let rest = Buffer.alloc(0);
        this.process.stdout.on('data', bytes => {
            rest = Buffer.concat([rest, bytes]);
            for (;;) {
                const end = rest.indexOf('\r\n\r\n');
                if (end < 0) return;
                const length = Number(/content-length: (\d+)/i.exec(rest.subarray(0, end).toString())[1]);
                if (rest.length < end + 4 + length) return;
                this.hear(JSON.parse(rest.subarray(end + 4, end + 4 + length).toString()));
                rest = rest.subarray(end + 4 + length);
            }
        });
    }

    hear(message) {
        if (message.method === 'textDocument/publishDiagnostics') {
            this.published.shift()?.();
        } else if (message.method !== undefined && message.id !== undefined) {
            this.send({ id: message.id, result: null });
        } else if (message.id !== undefined) {
            this.answers.get(message.id)?.(message.result);
        }
    }

    send(message) {
        const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
        this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
        this.process.stdin.write(body);
    }

    tell(method, params) {
        this.send({ method, params });
    }

    ask(method, params) {
        const id = ++this.count;
        return new Promise(resolve => {
            this.answers.set(id, resolve);
            this.send({ id, method, params });
        });
    }

    nextFindings() {
        return new Promise(resolve => this.published.push(resolve));
    }

    /** The CPU time of the process so far, in milliseconds. */
    cpu() {
        const fields = readFileSync(`/proc/${this.process.pid}/stat`, 'utf8').split(') ')[1].split(' ');
        return (Number(fields[11]) + Number(fields[12])) * 10;
    }

    /** The most memory that it had, in megabytes. */
    memory() {
        return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'))[1]) / 1024;
    }
}

async function perMessage(server, count, action) {
    const before = server.cpu();
    for (let i = 0; i < count; i++) await action(i);
    return (server.cpu() - before) / count;
}

async function measure(name, command, args, { languageId, file, text, at }) {
    const server = new Server(command, args);
    const uri = `file://${join(folder, file)}`;
    await server.ask('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    server.tell('initialized', {});
    let findings = server.nextFindings();
    server.tell('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    await findings;
    const start = server.cpu();
    const change = await perMessage(server, changes, async i => {
        findings = server.nextFindings();
        server.tell('textDocument/didChange', {
            textDocument: { uri, version: i + 2 },
            // Each change makes or removes a finding, so that each is answered.
            contentChanges: i % 2 === 0
                ? [{ range: { start: at, end: at }, text: ':latest' }]
                : [{ range: { start: at, end: { line: at.line, character: at.character + 7 } }, text: '' }],
        });
        await findings;
    });
    const position = { textDocument: { uri }, position: { line: at.line, character: at.character - 1 } };
    const hover = await perMessage(server, changes, () => server.ask('textDocument/hover', position));
    server.tell('textDocument/didChange', {
        textDocument: { uri, version: changes + 2 },
        contentChanges: [{ range: { start: at, end: at }, text: ':' }],
    });
    const completion = command === program ? await perMessage(server, changes, () => server.ask('textDocument/completion', {
        textDocument: { uri }, position: { line: at.line, character: at.character + 1 },
    })) : NaN;
    console.log(`${name}: start to first findings ${start} ms, didChange to findings ${change.toFixed(2)} ms, `
        + `hover ${hover.toFixed(2)} ms, completion ${completion.toFixed(2)} ms, memory ${server.memory().toFixed(0)} MB`);
    await server.ask('shutdown', null);
    server.tell('exit', null);
    return { start, change, hover, completion };
}

execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', 'dockerfile-language-server-nodejs@0.15.0'], { cwd: folder });
const stage = i => `FROM node:26.7.0 AS stage${i}\nWORKDIR /app\nCOPY . .\nRUN npm ci \\\n  && npm test\nENV A=b\nEXPOSE 80\nCMD ["node"]\n`;
const dockerfile = {
    languageId: 'dockerfile', file: 'Dockerfile', at: { line: 496, character: 9 },
    text: Array.from({ length: 62 }, (_, i) => stage(i)).join('') + 'FROM node\n',
};
const code = {
    languageId: 'csharp', file: 'Program.cs', at: { line: 2002, character: 84 },
    text: 'class C\n{\n' + Array.from({ length: 500 }, (_, i) => `    int M${i}(int x)\n    {\n        return x + ${i};\n    }\n`).join('')
        + '    object X() => new Testcontainers.PostgreSql.PostgreSqlBuilder().WithImage("postgres");\n}\n',
};
const place = code.text.split('\n')[2002].indexOf('postgres"') + 8;
code.at.character = place;

writeFileSync(join(folder, 'Dockerfile'), dockerfile.text);
const ours = await measure('containerlint lsp, Dockerfile of 497 lines', program, ['lsp'], dockerfile);
const theirs = await measure('docker-langserver, the same file', 'node',
    [join(folder, 'node_modules', 'dockerfile-language-server-nodejs', 'bin', 'docker-langserver'), '--stdio'], dockerfile);
await measure('containerlint lsp, C# of 2,004 lines', program, ['lsp'], code);
console.log(`docker-langserver takes ${(theirs.change / ours.change).toFixed(1)} times the CPU of a change`);
