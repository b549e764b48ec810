using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using ContainerLint.Documents;
using ContainerLint.Languages.CSharp;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>Finds the uses of known APIs in a file and the images passed to them.</summary>
internal sealed class ImageReader
{
    private readonly CodeFile file;
    private readonly MemberBinder binder;
    private readonly CandidateFinder candidates;
    private readonly PartReader parts;
    private readonly List<BoundUse> uses = [];
    private readonly HashSet<string> stages = new(StringComparer.OrdinalIgnoreCase) { "scratch" };

    /// <summary>Prepares reading a file.</summary>
    public ImageReader(
        CodeFile file, MemberBinder binder, HashSet<string> aliases, ValueReader values, ReadingResult result)
    {
        this.file = file;
        this.binder = binder;
        candidates = new CandidateFinder(binder.SeesTypes, aliases);
        parts = new PartReader(file, values);
        Result = result;
    }

    /// <summary>The result, complete after <see cref="Finish"/>.</summary>
    public ReadingResult Result { get; }

    /// <summary>Records the API that a node uses.</summary>
    public void Visit(SyntaxNode node)
    {
        if (candidates.Of(node) is not { } candidate)
            return;
        if (node is BaseObjectCreationExpressionSyntax { ArgumentList: { Arguments.Count: 0 } } creation)
            NoteDefault(candidate, creation);
        else if (binder.Bind(candidate) is { } binding)
            uses.Add(new BoundUse(candidate, binding, parts.Read(candidate, binding)));
    }

    /// <summary>Adds the images of all recorded uses to the result.</summary>
    public void Finish()
    {
        uses.Sort(static (one, other) => one.Candidate.Position.CompareTo(other.Candidate.Position));
        uses.ForEach(AddSites);
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
            var reader = new SequenceReader(gathered.Key, file, Result);
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
            if (kind is PartKind.StageName or PartKind.Owner or PartKind.ArgumentName or PartKind.BuildContext
                || (kind == PartKind.ArgumentValue && !IsImage(use, part)))
            {
                continue;
            }

            Result.Sites.Add(new ImageSite(part.Expression, kind, part.Values));
        }

        if (use.Api.Joining == Dialect.DockerImage)
            NoteParts(use);
    }

    /// <summary>Whether the value of a build argument is an image, judged by the argument's name.</summary>
    private static bool IsImage(BoundUse use, BoundPart value)
    {
        if (value.Parameter.Part != PartKind.ArgumentValue)
            return true;
        var names = use.Parts.Where(static part => part.Parameter.Part == PartKind.ArgumentName).ToList();
        return names.Count == 0 ? use.Api.Parameters.All(static one => one.Part != PartKind.ArgumentName)
            : NamedBuildArguments.NamesImage(names[0].Values);
    }

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
                    Result.Add(new ImageUse(text, use.RoleOf(part.Parameter), place, Owners.Of(use, owner, Result))
                    {
                        Dialect = use.Api.Dialect,
                    });
                }
            }
        }
    }

    private void ReadDockerfiles(BoundUse use)
    {
        foreach (var value in use.Parts.Where(static part => part.Parameter.Part == PartKind.Dockerfile)
            .SelectMany(static part => part.Values))
        {
            Result.AddDockerfile(value);
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
                return IsImage(use, part) && text.Value.Length > 0 && text.Value != "scratch" ? text : null;
            case PartKind.Prefixed:
                return text.Value.StartsWith("DOCKER|", StringComparison.OrdinalIgnoreCase)
                    ? text.Slice(TextRange.FromBounds("DOCKER|".Length, text.Value.Length))
                    : null;
            case PartKind.Dockerfile:
                Result.AddDockerfile(value);
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
            || use.Parts.Any(static part => part.Values.Count != 1))
        {
            return;
        }

        if (TextIn(use, PartKind.Repository) is not { } repository)
            return;
        var inner = SourceSpan.FromBounds(list.OpenParenToken.Span.End, list.CloseParenToken.SpanStart);
        Result.ReferenceParts.Add(new ReferenceParts(
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

    private void NoteDefault(ApiCandidate candidate, BaseObjectCreationExpressionSyntax creation)
    {
        var list = creation.ArgumentList!;
        if (creation.Initializer is not null || list.CloseParenToken.IsMissing
            || LaterCalls.Follow(creation, static name => name == "WithImage")
            || binder.DefaultOf(candidate) is not { } made)
        {
            return;
        }

        var gap = made.TakesImage ? list.OpenParenToken.Span.End : list.CloseParenToken.Span.End;
        Result.DefaultImages.Add(new DefaultImage(
            file.PlaceOf(creation.Span), new Place(file.Source, new SourceSpan(gap, 0)), made.Builder, made.Image)
        {
            TakesImage = made.TakesImage,
        });
    }
}
