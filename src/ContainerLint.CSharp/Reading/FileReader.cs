using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Commands;
using ContainerLint.CSharp.Dockerfiles;
using ContainerLint.CSharp.Values;
using ContainerLint.Documents;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>Reads all of a file in one walk: known APIs, commands, Dockerfiles in strings.</summary>
internal sealed class FileReader(CodeFile file, MemberBinder binder, Definitions definitions, CommandTypes types)
{
    private readonly ValueReader values = new(definitions);

    /// <summary>What is found in the file.</summary>
    public ReadingResult Read(CancellationToken cancellation)
    {
        var result = new ReadingResult(file, values);
        var images = new ImageReader(file, binder, values, result);
        var commands = new CommandReader(definitions, values, types);
        var written = new WrittenDockerfiles(values, types);
        foreach (var node in file.Root.DescendantNodes())
        {
            if (node is not (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax
                or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax))
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            images.Visit(node);
            foreach (var use in commands.Read(node, file))
                Add(result, use);
            if (node is InvocationExpressionSyntax call && written.Read(call, file) is { } site)
                Add(result, site);
        }

        images.Finish();
        foreach (var text in LanguageComments.Find(file, "dockerfile"))
            Add(result, new ImageSite(text, file, Part.Dockerfile, Role.Base, "lang=dockerfile", values.ValuesOf(text, file)));
        return result;
    }

    private static void Add(ReadingResult result, CommandUse use)
    {
        result.Sites.Add(use.Site);
        foreach (var image in use.Images)
            result.Add(image);
    }

    private static void Add(ReadingResult result, ImageSite dockerfile)
    {
        result.Sites.Add(dockerfile);
        foreach (var value in dockerfile.Values)
            result.AddDockerfile(value);
    }
}
