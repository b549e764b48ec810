using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Commands;

/// <summary>
/// Finds the images in the words that are given to <c>docker</c>, <c>podman</c> or <c>nerdctl</c>. Where a word that is
/// not known may shift what the others are, nothing is said.
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

    /// <summary>The images that a command names, in the order of its words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="start">The first one behind the program.</param>
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

    /// <summary>Reads an option with its value; false if nothing that follows can be known.</summary>
    private bool TryReadOption(ContainerCommand command)
    {
        if (!TryTakeOption(command.Options, out var name, out var value))
        {
            // Where options may stand anywhere, what follows an unknown one is hardly its value.
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

    /// <summary>Takes an option and its value; false, and nothing is taken, if the option is not known.</summary>
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
            // A value that is not always there leaves the option with whatever comes next.
            if (words[position + 1].IsOptional != word.IsOptional)
                return false;
            value = words[++position].Text;
        }

        position++;
        return true;
    }

    /// <summary>
    /// Whether a word that begins with what is not known may be an option; not if it goes on as a reference does.
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
