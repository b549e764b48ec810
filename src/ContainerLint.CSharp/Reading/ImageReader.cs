using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Dockerfiles;
using ContainerLint.CSharp.Values;
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
    private readonly BuildReader builds;
    private readonly List<BoundUse> uses = [];

    /// <summary>Prepares reading a file.</summary>
    public ImageReader(
        CodeFile file, MemberBinder binder, PathReader paths, ValueReader values, ReadingResult result)
    {
        this.file = file;
        this.binder = binder;
        candidates = new CandidateFinder(binder.SeesTypes, binder.Aliases);
        parts = new PartReader(file, values);
        builds = new BuildReader(file, paths);
        Result = result;
    }

    /// <summary>The recorded uses; in the order of their positions after <see cref="Finish"/>.</summary>
    public IReadOnlyList<BoundUse> Uses => uses;

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
        new UseReader(file, Result).Read(uses);
        Result.Builds.AddRange(builds.Read(uses));
    }

    private void NoteDefault(ApiCandidate candidate, BaseObjectCreationExpressionSyntax creation)
    {
        var list = creation.ArgumentList!;
        if (creation.Initializer is not null || list.CloseParenToken.IsMissing
            || LaterCalls.Follow(creation, static name => name.Identifier.ValueText == "WithImage")
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
