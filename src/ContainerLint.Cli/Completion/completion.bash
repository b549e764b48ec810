# Completes containerlint in bash 3.2 and newer.
_containerlint() {
    local current=${COMP_WORDS[COMP_CWORD]} previous='' command=- value=none open='' word i j
    local path kind name related commands=' ' options=' ' values=' ' arguments=' ' files='' lead=''
    local -a paths=() kinds=() names=() relatives=()
    # "--format=json" is three words to bash.
    [[ $current == '=' ]] && current=''
    while IFS=$'\t' read -r path kind name related word; do
        paths+=("$path") kinds+=("$kind") names+=("$name") relatives+=("$related")
    done <<'WORDS'
@WORDS@
WORDS
    # Which command it is, and whether the last word is an option that waits for its value.
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ $word == '=' ]]; then
            open=$previous
            continue
        elif [[ -n $open ]]; then
            open=''
            continue
        elif [[ $word == '--' ]]; then
            open=--
            break
        fi
        previous=$word
        for ((j = 0; j < ${#names[@]}; j++)); do
            [[ ${names[j]} == "$word" && ${paths[j]} == "$command" ]] || continue
            if [[ ${kinds[j]} == command ]]; then
                [[ $command == - ]] && command=$word || command="$command $word"
                break
            elif [[ ${kinds[j]} == option ]]; then
                [[ ${relatives[j]} == none ]] || open=$word
                break
            fi
        done
    done
    [[ ${COMP_WORDS[COMP_CWORD]} == '=' ]] && open=$previous
    for ((j = 0; j < ${#names[@]}; j++)); do
        [[ ${paths[j]} == "$command" ]] || continue
        name=${names[j]}
        case ${kinds[j]} in
            command) commands+="$name " ;;
            option)
                options+="$name "
                [[ $name == "$open" ]] && value=${relatives[j]}
                ;;
            value) [[ ${relatives[j]} == "$open" ]] && values+="$name " ;;
            argument) arguments+="$name " ;;
            files) files=yes ;;
        esac
    done

    COMPREPLY=()
    if [[ $open == -- ]]; then
        arguments=' '
    elif [[ -n $open ]]; then
        arguments=$values
        [[ $value == file ]] && files=yes || files=''
        [[ $value == list && $current == *,* ]] && lead="${current%,*}," && current=${current##*,}
    elif [[ $current == -* ]]; then
        arguments=$options
        files=''
    else
        arguments="$commands$arguments"
    fi
    while IFS= read -r word; do
        [[ -n $word ]] && COMPREPLY+=("$lead$word")
    done <<<"$(compgen -W "$arguments" -- "$current")"
    if [[ -z $files ]]; then
        compopt +o default +o bashdefault 2>/dev/null
    elif compopt -o filenames 2>/dev/null; then
        while IFS= read -r word; do
            [[ -n $word ]] && COMPREPLY+=("$word")
        done <<<"$(compgen -f -- "$current")"
    fi
}
complete -o bashdefault -o default -F _containerlint containerlint
