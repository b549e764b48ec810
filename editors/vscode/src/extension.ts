import { execFile } from 'node:child_process';
import * as vscode from 'vscode';
import { LanguageClient, State, type LanguageClientOptions } from 'vscode-languageclient/node';
import { findProgram } from './program';

const settings = 'containerlint';

/** The documents that the server is asked about; it answers nothing about those that are no files of ours. */
const documents: LanguageClientOptions['documentSelector'] = [
    { language: 'dockerfile' },
    { language: 'dockercompose' },
    { language: 'csharp' },
    { pattern: '**/*.{yml,yaml}' },
    { pattern: '**/*.{csproj,fsproj,vbproj,props,targets}' },
    { pattern: '**/{.env,.env.*,*.env}' },
    { pattern: '**/{.editorconfig,.globalconfig}' },
    { pattern: '**/{Dockerfile,Containerfile}*' },
];

let client: LanguageClient | undefined;
let program: string | undefined;
let output: vscode.OutputChannel;
let status: vscode.StatusBarItem;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
    output = vscode.window.createOutputChannel('ContainerLint');
    status = vscode.window.createStatusBarItem('containerlint.status', vscode.StatusBarAlignment.Right, -10);
    status.name = 'ContainerLint';
    status.text = 'ContainerLint';
    status.command = 'containerlint.lintWorkspace';
    context.subscriptions.push(
        output,
        status,
        vscode.commands.registerCommand('containerlint.restart', () => restart(context)),
        vscode.commands.registerCommand('containerlint.lintWorkspace', lintWorkspace),
        vscode.commands.registerCommand('containerlint.pin', pin),
        vscode.commands.registerCommand('containerlint.showRule', showRule),
        vscode.workspace.onDidGrantWorkspaceTrust(() => restart(context)),
        vscode.workspace.onDidChangeConfiguration(async change => {
            if (change.affectsConfiguration(`${settings}.path`) || change.affectsConfiguration(`${settings}.scope`)) {
                await restart(context);
            } else if (change.affectsConfiguration(settings)) {
                await client?.sendNotification('workspace/didChangeConfiguration', { settings: options() });
            }
        }));
    await start(context);
}

export async function deactivate(): Promise<void> {
    await client?.stop();
}

async function restart(context: vscode.ExtensionContext): Promise<void> {
    await client?.stop();
    client = undefined;
    await start(context);
}

async function start(context: vscode.ExtensionContext): Promise<void> {
    program = findProgram({
        extensionPath: context.extensionPath,
        setting: vscode.workspace.getConfiguration(settings).get('path', ''),
        isTrusted: vscode.workspace.isTrusted,
        platform: process.platform,
        searchPath: process.env['PATH'] ?? '',
    });
    if (program === undefined) {
        const install = 'How to install it';
        const chosen = await vscode.window.showWarningMessage(
            'ContainerLint: the program "containerlint" is neither in the extension nor on the PATH.', install);
        if (chosen === install) {
            await vscode.env.openExternal(vscode.Uri.parse(
                'https://github.com/containerlint/containerlint/blob/main/docs/editors.md'));
        }
        return;
    }
    client = new LanguageClient(
        'containerlint',
        'ContainerLint',
        { command: program, args: ['lsp'] },
        {
            documentSelector: documents,
            initializationOptions: options(),
            outputChannel: output,
            diagnosticCollectionName: 'containerlint',
        });
    client.onDidChangeState(change => {
        if (change.newState === State.Running) {
            void showKnowledge();
        }
    });
    await client.start();
}

/** The settings that the server takes. What decides about findings is in .editorconfig. */
function options(): Record<string, unknown> {
    const values = vscode.workspace.getConfiguration(settings);
    return {
        scope: values.get('scope'),
        csharp: values.get('csharp'),
        inlayHints: values.get('inlayHints'),
        codeLens: values.get('codeLens'),
    };
}

/** Shows of which day the knowledge is: with an old one, no newest tags are offered. */
async function showKnowledge(): Promise<void> {
    const version = (await run(['--version'])).output.trim();
    const day = /knowledge of (\d{4}-\d{2}-\d{2})/.exec(version)?.[1];
    status.text = day === undefined ? 'ContainerLint' : `ContainerLint ${day}`;
    status.tooltip = `${version}\nTags and ends of life are known up to this day. Click to lint the workspace.`;
    status.show();
}

async function lintWorkspace(): Promise<void> {
    const folder = vscode.workspace.workspaceFolders?.[0];
    if (program === undefined || folder === undefined) {
        return;
    }
    await vscode.tasks.executeTask(new vscode.Task(
        { type: 'containerlint' }, folder, 'Lint workspace', 'ContainerLint',
        new vscode.ProcessExecution(program, ['--no-cache', '.'], { cwd: folder.uri.fsPath }), '$containerlint'));
}

async function pin(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (program === undefined || document === undefined || document.uri.scheme !== 'file') {
        return;
    }
    await document.save();
    const { output: text, code } = await run(['pin', '--offline', document.uri.fsPath]);
    output.appendLine(text);
    if (code !== 0) {
        output.show(true);
    }
}

async function showRule(): Promise<void> {
    const { output: text } = await run(['rules', '--format', 'json']);
    const rules = JSON.parse(text) as { id: string; name: string; title: string; url?: string; help?: string }[];
    const chosen = await vscode.window.showQuickPick(
        rules.map(rule => ({ label: `${rule.id} ${rule.name}`, description: rule.title, id: rule.id })),
        { placeHolder: 'Which rule?', matchOnDescription: true });
    if (chosen === undefined) {
        return;
    }
    const page = await run(['explain', chosen.id]);
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: page.output });
    await vscode.window.showTextDocument(document, { preview: true });
}

function run(args: string[]): Promise<{ output: string; code: number }> {
    return new Promise(resolve => execFile(
        program!, args, { cwd: vscode.workspace.workspaceFolders?.[0]?.uri.fsPath, maxBuffer: 64 * 1024 * 1024 },
        (error, stdout, stderr) => resolve({
            output: stdout + (stdout.length === 0 ? stderr : ''),
            code: error === null ? 0 : Number(error.code ?? 1),
        })));
}
