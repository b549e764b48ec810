using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using ContainerLint.Documents;
using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Commands;

/// <summary>Finds the images in a program with its arguments, in every combination that the code allows.</summary>
internal sealed class CommandUseReader(ValueReader values, CodeFile file)
{
    /// <summary>The images in the start info of a process.</summary>
    public IReadOnlyList<CommandUse> UsesOf(StartInfo info)
    {
        var programs = info.Programs.SelectMany(ProgramsOf).ToList();
        if (programs.Count == 0)
            return [];
        return [.. info.CommandLines.SelectMany(line => UsesOf(programs, line)), .. UsesOf(programs, info.Words)];
    }

    /// <summary>The images in an argument: a command line, or a collection of words.</summary>
    public IReadOnlyList<CommandUse> UsesOf(IReadOnlyList<ExpressionSyntax> names, ExpressionSyntax given) =>
        UsesOf([.. names.SelectMany(ProgramsOf)], given);

    /// <summary>The images in an argument: a command line, or a collection of words.</summary>
    public IReadOnlyList<CommandUse> UsesOf(IReadOnlyList<MappedText> programs, ExpressionSyntax given)
    {
        if (programs.Count == 0)
            return [];
        if (CommandArguments.IsCollection(given) || values.ElementsOf(given, file).Count > 0)
        {
            var words = new CommandArguments(values, file);
            words.Add(given);
            return UsesOf(programs, words);
        }

        var branches = values.ValuesOf(given, file);
        var images = new ImageList();
        foreach (var branch in branches)
        {
            var words = ProcessWords.Split(branch.Text);
            foreach (var program in programs)
                images.Add(CommandLines.ImagesOf([new CommandWord(program), .. words]));
        }

        if (images.Uses.Count == 0)
            return [];
        var site = new ImageSite(given, PartKind.Command, branches);
        return [new CommandUse(site, images.Uses)];
    }

    /// <summary>The images in words.</summary>
    public IReadOnlyList<CommandUse> UsesOf(IReadOnlyList<MappedText> programs, CommandArguments arguments)
    {
        if (programs.Count == 0 || arguments.Words.Count == 0)
            return [];
        var images = new ImageList();
        foreach (var line in arguments.Lines())
        {
            foreach (var program in programs)
                images.Add(CommandLines.ImagesOf([new CommandWord(program), .. line]));
        }

        return [.. images.Uses
            .GroupBy(image => arguments.Words.FirstOrDefault(word => word.Contains(image.Text)))
            .Where(group => group.Key is not null)
            .Select(group => new CommandUse(SiteOf(group.Key!, group.First()), [.. group]))];
    }

    /// <summary>The possible programs, limited to those that run containers or other programs.</summary>
    public IReadOnlyList<MappedText> ProgramsOf(ExpressionSyntax name) =>
        [.. values.ValuesOf(name, file).Select(value => value.Text)
            .Where(text => Programs.KindOf(text) != ProgramKind.Other)];

    private ImageSite SiteOf(CommandArgument word, ImageUse image)
    {
        var isWhole = word.Values.Any(value => value.Text.Value == image.Text.Value);
        var part = isWhole ? PartKind.Full : PartKind.Command;
        return new ImageSite(word.Expression, part, word.Values);
    }

    /// <summary>The images of all combinations without duplicates.</summary>
    private sealed class ImageList
    {
        private readonly HashSet<(Place, string)> seen = [];

        public List<ImageUse> Uses { get; } = [];

        public void Add(IEnumerable<CommandImage> images)
        {
            foreach (var image in images)
            {
                var place = image.Text.Place;
                if (seen.Add((place, image.Text.Value)))
                    Uses.Add(new ImageUse(image.Text, image.Role, place));
            }
        }
    }
}
