# Completes containerlint in fish.
set -g __containerlint_words '@WORDS@'

function __containerlint_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l table (string split \n -- $__containerlint_words)
    set -l command -
    set -l open ''
    # Which command it is, and whether the last word is an option that waits for its value.
    for word in $words[2..-1]
        if test -n "$open"
            set open ''
            continue
        else if test "$word" = --
            set open --
            break
        end
        for line in $table
            set -l fields (string split \t -- $line)
            test "$fields[1]" = "$command"; and test "$fields[3]" = "$word"; or continue
            if test $fields[2] = command
                test "$command" = -; and set command $word; or set command "$command $word"
                break
            else if test $fields[2] = option
                test $fields[4] = none; or set open $word
                break
            end
        end
    end
    set -l lead ''
    if test -z "$open"; and string match -q -- '-*=*' $current
        set open (string split -m 1 = -- $current)[1]
        set lead "$open="
    end
    set -l value none
    set -l files ''
    for line in $table
        set -l fields (string split \t -- $line)
        test "$fields[1]" = "$command"; or continue
        test $fields[2] = option; and test "$fields[3]" = "$open"; and set value $fields[4]
        test $fields[2] = files; and set files yes
    end
    test "$value" = list; and string match -q '*,*' -- $current; and set lead (string replace -r '[^,]*$' '' -- $current)
    for line in $table
        set -l fields (string split \t -- $line)
        test "$fields[1]" = "$command"; or continue
        set -l text (string replace -r '^-$' '' -- $fields[5])
        switch $fields[2]
            case command argument
                test -z "$open"; and printf '%s\t%s\n' $fields[3] $text
            case option
                test -z "$open"; and string match -q -- '-*' $current; and printf '%s\t%s\n' $fields[3] $text
            case value
                test "$fields[4]" = "$open"; and printf '%s\t%s\n' $lead$fields[3] $text
        end
    end
    if test "$value" = file
        __fish_complete_path (string replace -- "$lead" '' $current)
    else if test -n "$files"; and contains -- "$open" '' --; and not string match -q -- '-*' $current
        __fish_complete_path $current
    end
end

complete -c containerlint -f -a '(__containerlint_complete)'
