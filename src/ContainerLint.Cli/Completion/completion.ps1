# Completes containerlint in PowerShell.
Register-ArgumentCompleter -Native -CommandName containerlint -ScriptBlock {
    param($current, $ast, $position)
    $table = foreach ($line in @'
@WORDS@
'@ -split "`r?`n") {
        $fields = $line -split "`t"
        [pscustomobject]@{ Command = $fields[0]; Kind = $fields[1]; Word = $fields[2]; Related = $fields[3]; Text = $fields[4] }
    }
    # Which command it is, and whether the last word is an option that waits for its value.
    $command = '-'
    $open = ''
    $words = $ast.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $position -or ($_.Extent.EndOffset -eq $position -and -not $current) } |
        ForEach-Object { "$_" }
    foreach ($word in $words) {
        if ($open) { $open = ''; continue }
        if ($word -ceq '--') { $open = '--'; break }
        foreach ($one in $table) {
            if ($one.Command -cne $command -or $one.Word -cne $word) { continue }
            if ($one.Kind -eq 'command') {
                $command = if ($command -eq '-') { $word } else { "$command $word" }
                break
            }
            if ($one.Kind -eq 'option') {
                if ($one.Related -ne 'none') { $open = $word }
                break
            }
        }
    }
    $lead = ''
    if (-not $open -and $current -match '^(-[^=]*)=') {
        $open = $Matches[1]
        $lead = "$open="
    }
    $here = $table | Where-Object { $_.Command -ceq $command }
    $value = ($here | Where-Object { $_.Kind -eq 'option' -and $_.Word -ceq $open }).Related
    if ($value -eq 'list' -and $current -match '^.*,') { $lead = $Matches[0] }
    $found = if ($open) {
        $here | Where-Object { $_.Kind -eq 'value' -and $_.Related -ceq $open }
    } elseif ($current.StartsWith('-')) {
        $here | Where-Object { $_.Kind -eq 'option' }
    } else {
        $here | Where-Object { $_.Kind -in 'command', 'argument' }
    }
    # PowerShell completes files where nothing is found.
    foreach ($one in $found) {
        $text = $lead + $one.Word
        if (-not $text.StartsWith($current, [System.StringComparison]::OrdinalIgnoreCase)) { continue }
        $tip = if ($one.Text -eq '-') { $one.Word } else { $one.Text }
        [System.Management.Automation.CompletionResult]::new($text, $one.Word, 'ParameterValue', $tip)
    }
}
