# Completes lines as bash does, and prints each with what is offered. Usage: complete.bash SCRIPT LINE…
source "$1"
shift
# What only bash's own completion may call.
compopt() { :; }
for line; do
    printf '> %s\n' "$line"
    # "=" parts words.
    read -ra COMP_WORDS <<<"${line//=/ = }"
    [[ $line == *[\ =] ]] && COMP_WORDS+=('')
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    COMPREPLY=()
    _containerlint
    ((${#COMPREPLY[@]})) && printf '%s\n' "${COMPREPLY[@]}"
done
exit 0
