# Completes lines as fish does, and prints each with what is offered. Usage: complete.fish SCRIPT LINE…
source $argv[1]
for line in $argv[2..-1]
    printf '> %s\n' $line
    complete -C "$line" | string replace -r '\t.*' ''
end
exit 0
