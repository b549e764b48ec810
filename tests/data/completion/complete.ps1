# Completes lines as PowerShell does, and prints each with what is offered. Usage: complete.ps1 SCRIPT LINE…
. ([scriptblock]::Create((Get-Content -Raw $args[0])))
foreach ($line in $args | Select-Object -Skip 1) {
    "> $line"
    (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches | ForEach-Object CompletionText
}
