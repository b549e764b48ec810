#compdef containerlint
# Completes containerlint in zsh.
_containerlint() {
    local command=- open='' value=none word line files=''
    local -a table fields commands options values arguments
    table=("${(@f)$(<<'WORDS'
@WORDS@
WORDS
)}")
    # Which command it is, and whether the last word is an option that waits for its value.
    for word in "${(@)words[2,CURRENT-1]}"; do
        if [[ -n $open ]]; then
            open=''
            continue
        elif [[ $word == -- ]]; then
            open=--
            break
        fi
        for line in "${(@)table}"; do
            fields=("${(@ps:\t:)line}")
            [[ $fields[1] == "$command" && $fields[3] == "$word" ]] || continue
            if [[ $fields[2] == command ]]; then
                [[ $command == - ]] && command=$word || command="$command $word"
                break
            elif [[ $fields[2] == option ]]; then
                [[ $fields[4] == none ]] || open=$word
                break
            fi
        done
    done
    if [[ -z $open && $PREFIX == -*=* ]]; then
        open=${PREFIX%%=*}
        compset -P '*='
    fi
    for line in "${(@)table}"; do
        fields=("${(@ps:\t:)line}")
        [[ $fields[1] == "$command" ]] || continue
        word="${fields[3]//:/\\:}"
        [[ $fields[5] == - ]] || word+=":$fields[5]"
        case $fields[2] in
            command) commands+=("$word") ;;
            option)
                options+=("$word")
                [[ $fields[3] == "$open" ]] && value=$fields[4]
                ;;
            value) [[ $fields[4] == "$open" ]] && values+=("$word") ;;
            argument) arguments+=("$word") ;;
            files) files=yes ;;
        esac
    done
    if [[ $open == -- ]]; then
        [[ -z $files ]] || _files
    elif [[ -n $open ]]; then
        if [[ $value == file ]]; then
            _files
        else
            [[ $value == list ]] && compset -P '*,'
            _describe 'value' values
        fi
    elif [[ $PREFIX == -* ]]; then
        _describe 'option' options
    else
        _describe 'command' commands
        _describe 'argument' arguments
        [[ -z $files ]] || _files
    fi
}
if [[ $funcstack[1] == _containerlint ]]; then
    _containerlint "$@"
else
    compdef _containerlint containerlint
fi
