using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Commands;

/// <summary>
/// Finds the images in the arguments of <c>docker</c>, <c>podman</c> or <c>nerdctl</c>. Finds nothing after an unknown
/// word that may change the meaning of the words after it.
/// </summary>
internal sealed class DockerCommandLine
{
    private readonly IReadOnlyList<CommandWord> words;
    private readonly List<CommandImage> images = [];
    private int position;

    private DockerCommandLine(IReadOnlyList<CommandWord> words, int start)
    {
        this.words = words;
        position = start;
    }

    /// <summary>The images that a command names, in order.</summary>
    /// <param name="words">The words.</param>
    /// <param name="start">The index of the first word after the program.</param>
    public static IReadOnlyList<CommandImage> ImagesOf(IReadOnlyList<CommandWord> words, int start = 0)
    {
        var line = new DockerCommandLine(words, start);
        if (line.FindCommand() is { } command)
            line.Read(command);
        return line.images;
    }

    private ContainerCommand? FindCommand()
    {
        var name = "";
        while (position < words.Count)
        {
            var (word, isOptional) = (words[position].Text, words[position].IsOptional);
            if (OptionWord.IsOption(word.Value))
            {
                if (!TryTakeOption(ContainerOptions.Global, out _, out _))
                    return null;
                continue;
            }

            if (isOptional || !word.IsKnown)
                return null;
            name = name.Length == 0 ? word.Value : name + " " + word.Value;
            position++;
            if (ContainerCommands.Find(name) is { } command)
                return command;
            if (!ContainerCommands.IsGroup(name))
                return null;
        }

        return null;
    }

    private void Read(ContainerCommand command)
    {
        var hasEnded = false;
        for (var index = 0; position < words.Count;)
        {
            var word = words[position].Text;
            if (!hasEnded && OptionWord.IsOption(word.Value))
            {
                hasEnded = word.Value == "--";
                if (hasEnded)
                    position++;
                else if (!TryReadOption(command))
                    return;
                continue;
            }

            if (command.OptionsFirst && (words[position].IsOptional || (!hasEnded && MayBeOption(word.Value))))
                return;
            if (command.RoleOf(index++) is { } role)
                Add(word, role);
            position++;
            if (command.OptionsFirst)
                return;
        }
    }

    /// <summary>Reads an option with its value; false if the meaning of the words after it is unknown.</summary>
    private bool TryReadOption(ContainerCommand command)
    {
        if (!TryTakeOption(command.Options, out var name, out var value))
        {
            // In a command whose options may be anywhere, we take an unknown option for a flag.
            position++;
            return !command.OptionsFirst;
        }

        if (value is not null && command.ImageOptions.TryGetValue(name, out var imagesIn))
        {
            foreach (var image in imagesIn(value))
                Add(image.Text, image.Role);
        }

        return true;
    }

    /// <summary>Consumes an option and its value; false, consuming nothing, if the option is unknown.</summary>
    private bool TryTakeOption(CommandOptions options, out string name, out MappedText? value)
    {
        (name, value) = ("", null);
        var word = words[position];
        if (OptionWord.Read(word.Text.Value, options) is not { } option)
            return false;
        name = option.Name;
        if (option.Value == ValuePosition.Here)
            value = word.Text.Slice(option.Range);
        if (option.Value == ValuePosition.Next && position + 1 < words.Count)
        {
            // If only one of the two is optional, the option may take the word after the value instead.
            if (words[position + 1].IsOptional != word.IsOptional)
                return false;
            value = words[++position].Text;
        }

        position++;
        return true;
    }

    /// <summary>
    /// Whether a word that starts with an unknown part may be an option; not if it continues like a reference.
    /// </summary>
    private static bool MayBeOption(string word)
    {
        if (word.Length == 0 || word[0] != MappedText.UnknownCharacter)
            return false;
        if (word.Length == 1 || word.IndexOf(":/", StringComparison.Ordinal) >= 0)
            return true;
        foreach (var c in word)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '-' or '/'
                or ':' or '@' or MappedText.UnknownCharacter))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(MappedText text, Role role)
    {
        if (ImageTransport.ReferenceIn(text) is { Value: not ("" or "-") } reference
            && !(role == Role.Local && ImageTransport.IsId(reference.Value)))
        {
            images.Add(new CommandImage(reference, role));
        }
    }
}
