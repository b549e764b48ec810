using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Commands;
using ContainerLint.CSharp.Dockerfiles;
using ContainerLint.CSharp.UserApis;
using ContainerLint.CSharp.Values;
using ContainerLint.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>
/// Reads a file: known APIs, commands and Dockerfiles in strings in one walk, then the references that the user
/// declares.
/// </summary>
internal sealed class FileReader(
    CodeFile file,
    MemberBinder binder,
    FileView project,
    IReadOnlyList<ExpressionSyntax> userSites)
{
    private readonly ValueReader values = new(project.Definitions);

    /// <summary>Reads the file.</summary>
    public FileReading Read(CancellationToken cancellation)
    {
        var result = new ReadingResult(file, values, project.Prefix);
        var open = new List<OpenNode>();
        var aliases = binder.Aliases;
        var images = new ImageReader(file, binder, new PathReader(values, project.Definitions), values, result);
        var commands = new CommandReader(project.Definitions, values, project.Types);
        var written = new WrittenDockerfiles(values, project.Types);
        foreach (var node in MentioningNodes.In(file.Root, Mentions.In(file.Source.Text, aliases)))
        {
            if (node is not (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax
                or AssignmentExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax))
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            images.Visit(node);
            values.TakeSlots();
            foreach (var use in commands.Read(node, file))
                Add(result, use);
            Note(open, node, isCommand: true);
            if (node is InvocationExpressionSyntax call && written.Read(call, file) is { } site)
                Add(result, site);
        }

        images.Finish();
        result.FixedPorts.AddRange(PortBindings.In(file, values));
        values.TakeSlots();
        foreach (var expression in userSites)
        {
            values.TakeSlots();
            AddOwn(result, expression);
            Note(open, expression, isCommand: false);
        }

        foreach (var text in UserComments.Find(file, "dockerfile"))
            Add(result, new ImageSite(text, PartKind.Dockerfile, values.ValuesOf(text, file)));
        return new FileReading(result, images.Uses, open);
    }

    private void Note(List<OpenNode> open, SyntaxNode node, bool isCommand)
    {
        var slots = values.TakeSlots();
        if (slots.All.Count > 0)
            open.Add(new OpenNode(node, slots, isCommand));
    }

    /// <summary>
    /// Adds an image that the user declares, unless a known API takes it: the API knows the role better.
    /// </summary>
    private void AddOwn(ReadingResult result, ExpressionSyntax expression)
    {
        if (!result.Sites.Exists(site => site.Expression == expression))
            AddOwn(result, expression, values, file);
    }

    /// <summary>Adds an image that the user declares.</summary>
    public static void AddOwn(ReadingResult result, ExpressionSyntax expression, ValueReader values, CodeFile file)
    {
        var given = values.ElementsOf(expression, file);
        if (given.Count == 0)
            given = values.ValuesOf(expression, file);
        var part = new BoundPart(new ApiParameter("image", PartKind.Full), expression, file, given);
        result.Sites.Add(new ImageSite(expression, PartKind.Full, given));
        foreach (var value in given)
        {
            if (!value.IsNull)
                result.Add(value.Text, Role.Run, part.PlaceOf(value));
        }
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
