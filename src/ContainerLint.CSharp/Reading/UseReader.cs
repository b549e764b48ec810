using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using ContainerLint.Documents;
using ContainerLint.Languages.CSharp;
using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>Adds the images that uses of known APIs name to a result.</summary>
internal sealed class UseReader(CodeFile file, ReadingResult result)
{
    private readonly PullPolicies policies = new(file, result.Definitions);
    private readonly ExpectedFailures failures = new(file);
    private readonly HashSet<string> stages = new(StringComparer.OrdinalIgnoreCase) { "scratch" };

    /// <summary>Adds the images of uses to the result.</summary>
    /// <param name="uses">The uses, in the order of their positions.</param>
    public void Read(IReadOnlyList<BoundUse> uses)
    {
        foreach (var use in uses)
            AddSites(use);
        foreach (var use in uses)
        {
            if (use.Api.Joining is null)
                ReadAlone(use);
            else
                ReadDockerfiles(use);
        }

        foreach (var gathered in uses.Where(static use => use.Api.Joining is not null)
            .GroupBy(static use => use.Api.Joining!))
        {
            var reader = new SequenceReader(gathered.Key, file, policies, failures, result);
            foreach (var sequence in new Sequences().Of([.. gathered]))
                reader.Read(sequence);
        }
    }

    private void AddSites(BoundUse use)
    {
        foreach (var part in use.Parts)
        {
            var kind = part.Parameter.Part;
            if (kind == PartKind.StageName)
                stages.UnionWith(part.Values.Select(static value => value.Text.Value));
            if (IsPartOfImage(kind) && (kind != PartKind.ArgumentValue || NamedBuildArguments.IsImage(use, part)))
                result.Sites.Add(new ImageSite(part.Expression, kind, part.Values));
        }

        if (use.Api.Joining == Dialect.DockerImage)
            NoteParts(use);
    }

    private static bool IsPartOfImage(PartKind kind) => kind is not (
        PartKind.StageName or PartKind.Owner or PartKind.ArgumentName or PartKind.BuildContext or PartKind.BuildFolder
        or PartKind.FolderStart or PartKind.DockerfilePath or PartKind.BuildFile or PartKind.BuildTarget);

    private void ReadAlone(BoundUse use)
    {
        var owner = use.Parts.FirstOrDefault(static part => part.Parameter.Part == PartKind.Owner);
        foreach (var part in use.Parts)
        {
            foreach (var value in part.Values)
            {
                if (!value.IsNull && TextOf(use, part, value) is { } text)
                {
                    var place = part.PlaceOf(value);
                    var role = policies.RoleOf(use, use.RoleOf(part.Parameter));
                    if (use.Api.Dialect == Dialect.Testcontainers && role is Role.Run or Role.Local)
                        text = result.Prefix.Before(text, file);
                    var image = new ImageUse(text, role, place, Owners.Of(use, owner, result))
                    {
                        Dialect = use.Api.Dialect,
                    };
                    if (!failures.Explain(image, use.Candidate.Node))
                        result.Add(image);
                }
            }
        }
    }

    private void ReadDockerfiles(BoundUse use)
    {
        foreach (var value in use.Parts.Where(static part => part.Parameter.Part == PartKind.Dockerfile)
            .SelectMany(static part => part.Values))
        {
            result.AddDockerfile(value);
        }
    }

    /// <summary>The reference in a value; null if there is none.</summary>
    private MappedText? TextOf(BoundUse use, BoundPart part, Value value)
    {
        var text = value.Text;
        switch (part.Parameter.Part)
        {
            case PartKind.Full or PartKind.Repository:
                return text;
            case PartKind.FullOrId:
                return IsId(text.Value) ? null : text;
            case PartKind.FullOrStage:
                return IsStage(text.Value, use.Api.Role) ? null : text;
            case PartKind.ArgumentValue:
                return text.Value is not ("" or "scratch") && NamedBuildArguments.IsImage(use, part) ? text : null;
            case PartKind.Prefixed:
                return text.Value.StartsWith("DOCKER|", StringComparison.OrdinalIgnoreCase)
                    ? text.Slice(TextRange.FromBounds("DOCKER|".Length, text.Value.Length))
                    : null;
            case PartKind.Dockerfile:
                result.AddDockerfile(value);
                return null;
            default:
                return null;
        }
    }

    /// <summary>
    /// Whether a name is a build stage or a variable of the generated Dockerfile. Files are copied from stages far more
    /// often than from images, and the code that defines the stage may be anywhere, so a bare name counts as a stage.
    /// </summary>
    private bool IsStage(string name, Role role) => name.Length == 0 || stages.Contains(name) || name.IndexOf('$') >= 0
        || (role == Role.Copied && name.IndexOfAny(['/', ':', '@', MappedText.UnknownCharacter]) < 0);

    /// <summary>Whether a text is an image ID, in full or abbreviated to at least 12 digits.</summary>
    private static bool IsId(string text)
    {
        if (text.StartsWith("sha256:", StringComparison.Ordinal))
            return true;
        if (text.Length is < 12 or > 64)
            return false;
        foreach (var character in text)
        {
            if (character is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
                return false;
        }

        return true;
    }

    private void NoteParts(BoundUse use)
    {
        if (use.Candidate.Arguments is not ArgumentListSyntax list || list.CloseParenToken.IsMissing
            || use.Parts.Any(static part => part.Values.Count != 1
                || (part.Parameter.Part == PartKind.HubPrefix && !part.IsNothing)))
        {
            return;
        }

        if (TextIn(use, PartKind.Repository) is not { } repository)
            return;
        var inner = SourceSpan.FromBounds(list.OpenParenToken.Span.End, list.CloseParenToken.SpanStart);
        result.ReferenceParts.Add(new ReferenceParts(
            new Place(file.Source, inner),
            repository,
            TextIn(use, PartKind.Registry),
            TextIn(use, PartKind.Tag),
            TextIn(use, PartKind.Digest),
            list.Arguments.Count > use.Parts.Count));
    }

    private static MappedText? TextIn(BoundUse use, PartKind kind)
    {
        foreach (var part in use.Parts)
        {
            if (part.Parameter.Part == kind && !part.Values[0].IsNull)
                return part.Values[0].Text;
        }

        return null;
    }
}
