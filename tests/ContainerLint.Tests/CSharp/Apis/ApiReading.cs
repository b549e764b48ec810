using System.Text;
using ContainerLint.CSharp;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.Documents;
using ContainerLint.Languages.CSharp;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContainerLint.Tests.CSharp.Apis;

/// <summary>Reads a snippet by symbols or by shape and dumps the whole result.</summary>
internal static class ApiReading
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    public static string BySymbol(string code, bool hasLibraries = true)
    {
        var tree = CSharpSyntaxTree.ParseText(code, Options, "a.cs");
        var compilation = CSharpCompilation.Create(
            "Snippet",
            [tree],
            [.. Values.Snippet.References, .. hasLibraries ? [Libraries.Reference] : Array.Empty<MetadataReference>()]);
        return Dump(CSharpReader.Read(
            compilation.GetSemanticModel(tree),
            new CodeFiles(),
            ImageApis.None,
            TestContext.Current.CancellationToken));
    }

    public static string ByShape(params string[] files)
    {
        Source[] sources = [.. files.Select(static (text, index) => new Source($"File{index}.cs", text))];
        var project = new CodeProject(sources, []);
        return Dump(CSharpReader.Read(project.FileOf(sources[0]), project, ImageApis.None));
    }

    /// <summary>A line for each image and each other record, with <c>?</c> for unknown parts.</summary>
    public static string Dump(SourceDocument document)
    {
        var dump = new StringBuilder();
        foreach (var image in document.Images)
        {
            dump.Append(image.Role).Append(' ').Append(image.Text).Append(" at ").Append(image.Place.InFile().Text);
            dump.Append(image.Owner is { } owner ? $" of {owner}\n" : "\n");
        }

        var notes = ((CSharpDocument)document).Syntax;
        foreach (var note in notes.DefaultImages)
            dump.Append($"{note.Builder} runs {note.Image} at {note.Creation.Text}\n");
        foreach (var note in notes.ReferenceParts)
            dump.Append($"parts {note.Arguments.Text} {(note.HasMore ? "and more" : "")}".TrimEnd()).Append('\n');
        foreach (var note in notes.SecondTags)
            dump.Append($"{note.Call} {(note.Throws ? "refuses" : "takes")} {note.Tag} beside {note.Image}\n");
        return dump.ToString().TrimEnd('\n').Replace("\n", "; ");
    }
}
