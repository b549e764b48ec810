# Completes lines in a zsh with a terminal of its own, and prints each with what is offered.
# Usage: complete.zsh SCRIPT LINE…
zmodload zsh/zpty
script=$1
shift
cat >"$script.setup" <<SETUP
PROMPT='ready '
unsetopt auto_list auto_menu beep
autoload -Uz compinit
compinit -u -D
source "$script"
zstyle ':completion:*' completer _complete
compadd() {
    if [[ \${@[1,(i)(-|--)]} != *-(O|A|D)\ * ]]; then
        local -a found
        builtin compadd -O found "\$@"
        (( \$#found )) && print -rl -- \$found >>"$script.found"
    fi
    builtin compadd "\$@"
}
finish() { zle -I; print -r -- the-end; BUFFER=; }
zle -N finish
bindkey '^D' finish
print -r -- set-up
SETUP
zpty shell zsh -f -i
zpty -w shell "source '$script.setup'"
zpty -r -m shell output '*set-up*ready *'
for line; do
    print -r -- "> $line"
    : >"$script.found"
    zpty -w -n shell "$line"$'\t\x04'
    zpty -r -m shell output '*the-end*ready *'
    cat "$script.found"
done
exit 0
