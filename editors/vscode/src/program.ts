import { accessSync, chmodSync, constants } from 'node:fs';
import * as path from 'node:path';

/** What decides which program is the server. */
export interface Surroundings {
    /** The folder of the extension. */
    readonly extensionPath: string;
    /** The setting `containerlint.path`; empty if it is not set. */
    readonly setting: string;
    /** Whether the user trusts the workspace: only then the setting may name a program. */
    readonly isTrusted: boolean;
    /** The operating system, as `process.platform`. */
    readonly platform: NodeJS.Platform;
    /** The variable `PATH`. */
    readonly searchPath: string;
}

/** The full path of the server; undefined if there is none. */
export function findProgram(where: Surroundings): string | undefined {
    if (where.setting.length > 0 && where.isTrusted) {
        return where.setting;
    }
    const name = where.platform === 'win32' ? 'containerlint.exe' : 'containerlint';
    const bundled = path.join(where.extensionPath, 'server', name);
    if (isThere(bundled)) {
        makeExecutable(bundled, where.platform);
        return bundled;
    }
    const separator = where.platform === 'win32' ? ';' : ':';
    return where.searchPath.split(separator).filter(folder => folder.length > 0)
        .map(folder => path.join(folder, name)).find(isThere);
}

function isThere(file: string): boolean {
    try {
        accessSync(file, constants.F_OK);
        return true;
    } catch {
        return false;
    }
}

/** Some programs that unpack extensions lose the executable bit. */
function makeExecutable(file: string, platform: NodeJS.Platform): void {
    if (platform === 'win32') {
        return;
    }
    try {
        accessSync(file, constants.X_OK);
    } catch {
        try {
            chmodSync(file, 0o755);
        } catch {
            // Starting it will say what is wrong.
        }
    }
}
